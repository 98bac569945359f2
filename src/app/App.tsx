import { Rail } from '../views/controls/Rail';
import { Explore } from '../views/explore/Explore';
import { type Services, ServicesContext } from '../views/shared/services';
import { Announcer } from '../views/shell/Announcer';
import { Header } from '../views/shell/Header';
import { KeyboardHelp } from '../views/shell/KeyboardHelp';
import { FailureBanner, NoticeBanner, StatusLine } from '../views/shell/Notices';
import { usePageEvents } from '../views/shell/use-page-events';

/** The page: header, controls, the view. */
export function App({ services }: { readonly services: Services }) {
  usePageEvents();
  return (
    <ServicesContext value={services}>
      <button type="button" className="skip-link" onClick={skipToResults}>
        Skip to results
      </button>
      <Header />
      <div className="page">
        <Rail />
        <main className="results" id="results" tabIndex={-1}>
          <NoticeBanner />
          <FailureBanner />
          <Explore />
        </main>
      </div>
      <StatusLine />
      <Announcer />
      <KeyboardHelp />
    </ServicesContext>
  );
}

/** Not a link: the fragment holds the scenario. */
function skipToResults(): void {
  document.getElementById('results')?.focus();
}
