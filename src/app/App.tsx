import { lazy, useEffect } from 'react';
import { partOf, placeId, viewOf } from '../scenario/views';
import { selectTitle } from '../state/selectors';
import { useStore } from '../state/store';
import { Rail } from '../views/controls/Rail';
import { PageIntake } from '../views/intake/PageIntake';
import { LoadedLater } from '../views/shared/LoadedLater';
import { type Services, ServicesContext } from '../views/shared/services';
import { Footer } from '../views/shell/Footer';
import { Header } from '../views/shell/Header';
import { FailureBanner, NoticeBanner, StatusLine } from '../views/shell/Notices';
import { usePageEvents } from '../views/shell/use-page-events';
import { ViewHead } from '../views/shell/ViewHead';
import { shownViews } from './shown-views';

const KeyboardHelp = lazy(async () => ({ default: (await import('../views/shell/KeyboardHelp')).KeyboardHelp }));

/** The page: header, controls where the view has them, the view. */
export function App({ services }: { readonly services: Services }) {
  usePageEvents();
  const title = useStore(selectTitle);
  const isHelpOpen = useStore((state) => state.helpOpen);
  const { hasRail } = viewOf(useStore(({ place }) => place.view));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <ServicesContext value={services}>
      <button type="button" className="skip-link" onClick={skipToResults}>
        Skip to results
      </button>
      <Header />
      <div className={hasRail ? 'page has-rail' : 'page'}>
        {hasRail && <Rail />}
        <main className="results" id="results" tabIndex={-1}>
          <NoticeBanner />
          <FailureBanner />
          <PageIntake />
          <View />
          <Footer />
        </main>
      </div>
      <StatusLine />
      {isHelpOpen && (
        <LoadedLater waiting={null}>
          <KeyboardHelp />
        </LoadedLater>
      )}
    </ServicesContext>
  );
}

/** The view on screen: what it is for, the way to its parts, and the part that is shown. */
function View() {
  const place = useStore((state) => state.place);
  const id = placeId(place);
  const Shown = shownViews[id];
  const view = viewOf(place.view);
  const part = partOf(place);
  const waiting = <p className="view-waiting">Opening {(part ?? view).label}.</p>;
  return (
    <>
      <ViewHead view={view} part={part} />
      <LoadedLater key={id} waiting={waiting}>
        {part === null ? (
          <Shown />
        ) : (
          <div className="view-part">
            <Shown />
          </div>
        )}
      </LoadedLater>
    </>
  );
}

/** Not a link: the fragment holds the scenario. */
function skipToResults(): void {
  document.getElementById('results')?.focus();
}
