import { lazy, type ReactNode } from 'react';
import type { Evaluation } from '../../engine/evaluation';
import { modelFacts } from '../../models/facts';
import { selectAnswer, selectIsCurrent, selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { PagesPanel, PagesPlace } from '../pages/PagesPanel';
import { LoadedLater } from '../shared/LoadedLater';
import { Task } from '../shared/Task';
import { useLate } from '../shared/use-late';
import { useShown } from '../shared/use-shown';
import { useSpaced } from '../shared/use-spaced';
import { AskMover } from './AskMover';
import './explore.css';
import { KeyNumbers } from './KeyNumbers';
import { Rounds } from './Rounds';
import { VerdictBlock } from './VerdictBlock';
import * as words from './words';

/** What stands below the first screen comes once that is there. */
const LaterCharts = lazy(async () => ({ default: (await import('./LaterCharts')).LaterCharts }));

const FilesBar = lazy(async () => ({ default: (await import('./FilesBar')).FilesBar }));

/** The equations stand below the first screen: they come once that is there. */
const Equations = lazy(async () => ({ default: (await import('../equations/Equations')).Equations }));

const Remedies = lazy(async () => ({ default: (await import('../remedies/Remedies')).Remedies }));

/** Time between two pictures of the charts below, while a slider moves. */
const BETWEEN_LATER_CHARTS_MS = 100;

/** What happens when this VM moves over this link. What follows the finger is apart from what stays as it is. */
export function Explore() {
  const hasFiles = useShown('files');
  const hasEquations = useShown('equations');
  return (
    <WhileItIsLate>
      <AtOnce />
      <Behind />
      {hasFiles && (
        <LoadedLater waiting={<div className="files" />}>
          <FilesBar />
        </LoadedLater>
      )}
      {hasEquations && (
        <LoadedLater waiting={<div className="explore-equations-waiting" />}>
          <Equations />
        </LoadedLater>
      )}
    </WhileItIsLate>
  );
}

/** Dimmed while the answer on screen is of another scenario, and has been for a while. */
function WhileItIsLate({ children }: { readonly children: ReactNode }) {
  const isCurrent = useStore(selectIsCurrent);
  const isLate = useLate(!isCurrent);
  return (
    <div className={isLate ? 'explore stack gap-4 is-old' : 'explore stack gap-4'} aria-busy={!isCurrent}>
      {children}
    </div>
  );
}

/** The numbers and chart 1 follow the finger. */
function AtOnce() {
  const answer = useStore(selectAnswer);
  const hasVerdict = useShown('verdict');
  const hasNumbers = useShown('numbers');
  const hasFilm = useShown('film');
  const hasOthers = answer !== null && (answer.baseline !== null || answer.overlay !== null);
  return (
    <>
      {hasVerdict ? (
        <VerdictBlock evaluation={answer?.evaluation ?? null} />
      ) : (
        <h1 className="visually-hidden">{words.exploreTitle}</h1>
      )}
      {hasNumbers && <KeyNumbers answer={answer} />}
      <AskMover />
      {hasVerdict && answer && <RemediesPlace evaluation={answer.evaluation} />}
      <div className={hasOthers ? 'explore-rounds has-others' : 'explore-rounds'}>
        {answer && (
          <PagesPlace>
            <Rounds answer={answer} />
            {hasFilm && <PagesPanel workload={null} />}
          </PagesPlace>
        )}
        <Task />
      </div>
    </>
  );
}

/** What stands below them follows in the next free moment. */
function Behind() {
  const answer = useSpaced(useStore(selectAnswer), BETWEEN_LATER_CHARTS_MS);
  const waiting = <div className="explore-later-waiting" />;
  return <LoadedLater waiting={waiting}>{answer ? <LaterCharts answer={answer} /> : waiting}</LoadedLater>;
}

/** What would help, where it was asked for: of platforms only, whose settings are many. */
function RemediesPlace({ evaluation: { of, model, outcome } }: { readonly evaluation: Evaluation }) {
  const isOpen = useStore(selectOption('explore.remedies'));
  if (!isOpen || modelFacts[model].group !== 'platform') return null;
  const isBad = outcome.applicable && !stopReasons[outcome.stopReason].isOwnEnd;
  return (
    <LoadedLater waiting={<div className="remedies" />}>
      <Remedies scenario={of} isBad={isBad} />
    </LoadedLater>
  );
}
