import { lazy } from 'react';
import { useStore } from '../state/store';
import { Rail } from '../views/controls/Rail';
import { Explore } from '../views/explore/Explore';
import { PageIntake } from '../views/intake/PageIntake';
import { LoadedLater } from '../views/shared/LoadedLater';
import { type Services, ServicesContext } from '../views/shared/services';
import { Header } from '../views/shell/Header';
import { KeyboardHelp } from '../views/shell/KeyboardHelp';
import { FailureBanner, NoticeBanner, StatusLine } from '../views/shell/Notices';
import { usePageEvents } from '../views/shell/use-page-events';

const Decide = lazy(async () => ({ default: (await import('../views/decide/Decide')).Decide }));
const Fit = lazy(async () => ({ default: (await import('../views/fit/Fit')).Fit }));
const Measure = lazy(async () => ({ default: (await import('../views/measure/Measure')).Measure }));
const Validate = lazy(async () => ({ default: (await import('../views/validate/Validate')).Validate }));

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
          <PageIntake />
          <View />
        </main>
      </div>
      <StatusLine />
      <KeyboardHelp />
    </ServicesContext>
  );
}

/** The view on screen. All but Explore are loaded when they are first opened. */
function View() {
  const view = useStore((state) => state.view);
  switch (view) {
    case 'explore':
      return <Explore />;
    case 'decide':
      return (
        <LoadedLater key={view} waiting={<p className="view-waiting">Opening Decide.</p>}>
          <Decide />
        </LoadedLater>
      );
    case 'fit':
      return (
        <LoadedLater key={view} waiting={<p className="view-waiting">Opening Fit.</p>}>
          <Fit />
        </LoadedLater>
      );
    case 'measure':
      return (
        <LoadedLater key={view} waiting={<p className="view-waiting">Opening Measure.</p>}>
          <Measure />
        </LoadedLater>
      );
    case 'validate':
      return (
        <LoadedLater key={view} waiting={<p className="view-waiting">Opening Validate.</p>}>
          <Validate />
        </LoadedLater>
      );
  }
}

/** Not a link: the fragment holds the scenario. */
function skipToResults(): void {
  document.getElementById('results')?.focus();
}
