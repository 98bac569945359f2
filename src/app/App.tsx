import { Rail } from '../views/controls/Rail';
import { Explore } from '../views/explore/Explore';
import { type Services, ServicesContext } from '../views/shared/services';
import { Announcer } from '../views/shell/Announcer';
import { Header } from '../views/shell/Header';
import { FailureBanner, NoticeBanner, StatusLine } from '../views/shell/Notices';
import { usePageEvents } from '../views/shell/use-page-events';

/** The page: header, controls, the view. */
export function App({ services }: { readonly services: Services }) {
  usePageEvents();
  return (
    <ServicesContext value={services}>
      <a className="skip-link" href="#results" onClick={skipToResults}>
        Skip to results
      </a>
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
    </ServicesContext>
  );
}

/** Not by the fragment: it holds the scenario. */
function skipToResults(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('results')?.focus();
}
