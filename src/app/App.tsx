import { Fragment, lazy, useEffect } from 'react';
import { writeDisplay } from '../format/display';
import type { ShowMode } from '../scenario/show';
import { partOf, placeId, viewOf } from '../scenario/views';
import { selectTitle } from '../state/selectors';
import { useStore } from '../state/store';
import { Rail } from '../views/controls/Rail';
import { PageIntake } from '../views/intake/PageIntake';
import { LoadedLater } from '../views/shared/LoadedLater';
import { type Services, ServicesContext } from '../views/shared/services';
import { Task } from '../views/shared/Task';
import { FirstVisit } from '../views/shell/FirstVisit';
import { Footer } from '../views/shell/Footer';
import { Header } from '../views/shell/Header';
import { FailureBanner, NoticeBanner, StatusLine } from '../views/shell/Notices';
import { usePageEvents } from '../views/shell/use-page-events';
import { ViewHead } from '../views/shell/ViewHead';
import { shownViews } from './shown-views';
import * as words from './words';

const Commands = lazy(async () => ({ default: (await import('../views/commands/Commands')).Commands }));
const KeyboardHelp = lazy(async () => ({ default: (await import('../views/shell/KeyboardHelp')).KeyboardHelp }));
const Settings = lazy(async () => ({ default: (await import('../views/shell/Settings')).Settings }));
const ShareDialog = lazy(async () => ({ default: (await import('../views/share/ShareDialog')).ShareDialog }));

/** The page: header, controls where the view has them, the view. */
export function App({ services }: { readonly services: Services }) {
  usePageEvents();
  const title = useStore(selectTitle);
  const { hasRail } = viewOf(useStore(({ place }) => place.view));
  const mode = useStore(({ show }) => show.mode);
  const look = useStore(({ display }) => writeDisplay(display));
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (mode !== null) return <Shown services={services} mode={mode} />;
  // Drawn anew where numbers look otherwise: texts are made where they stand, and kept while nothing else changes.
  return (
    <ServicesContext value={services}>
      <Fragment key={look}>
        <button type="button" className="skip-link" onClick={skipToResults}>
          {words.skipToResults}
        </button>
        <Header />
        <div className={hasRail ? 'page has-rail' : 'page'}>
          {hasRail && <Rail />}
          <main className="results" id="results" tabIndex={-1}>
            <NoticeBanner />
            <FailureBanner />
            <PageIntake />
            {!hasRail && <Task />}
            {hasRail && <FirstVisit />}
            <View />
            <Footer />
          </main>
        </div>
      </Fragment>
      <StatusLine />
      <Dialogs />
    </ServicesContext>
  );
}

const Embed = lazy(async () => ({ default: (await import('../views/show/Embed')).Embed }));
const Projector = lazy(async () => ({ default: (await import('../views/show/Projector')).Projector }));

interface ShownProps {
  readonly services: Services;
  readonly mode: ShowMode;
}

/** The page in somebody's frame, or before a room: without header and rail. */
function Shown({ services, mode }: ShownProps) {
  const notices = (
    <>
      <NoticeBanner />
      <FailureBanner />
    </>
  );
  const Mode = mode === 'embed' ? Embed : Projector;
  return (
    <ServicesContext value={services}>
      <LoadedLater waiting={null}>
        <Mode view={<View />} notices={notices} />
      </LoadedLater>
      <StatusLine />
      <Dialogs />
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
  const waiting = <p className="view-waiting">{words.opening((part ?? view).label)}</p>;
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

/** The dialogs that are opened from anywhere, each loaded then. */
function Dialogs() {
  const dialog = useStore((state) => state.dialog);
  const isSharing = useStore((state) => state.share !== null);
  return (
    <LoadedLater waiting={null}>
      {dialog === 'help' && <KeyboardHelp />}
      {dialog === 'settings' && <Settings />}
      {dialog === 'commands' && <Commands />}
      {isSharing && <ShareDialog />}
    </LoadedLater>
  );
}

/** Not a link: the fragment holds the scenario. */
function skipToResults(): void {
  document.getElementById('results')?.focus();
}
