import { type ReactNode, useCallback, useRef, useState } from 'react';
import { presets } from '../../scenario/presets';
import { partsOf } from '../../scenario/show';
import { selectAnswer, selectIsCurrent, selectOption, selectPins, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { PagesFilm } from '../pages/PagesFilm';
import { ChartHeight } from '../plot/chart-height';
import { fillScreen, setProjector } from '../shared/projector';
import { Task } from '../shared/Task';
import { useLate } from '../shared/use-late';
import { BoardCharts, BoardKnobs, BoardNumbers, BoardTitle, BoardVerdict } from './Board';
import { boardParts } from './board-parts';
import { projectorSteps, stepAfter, stepAt } from './projector-steps';
import * as words from './words';
import './show.css';
import { useFit } from './use-fit';
import { useHeight } from './use-height';
import { useProjectorKeys } from './use-projector-keys';
import { useTopOfPlace } from './use-top-of-place';

interface ProjectorProps {
  /** The view on screen: any but Explore is enlarged as it is. */
  readonly view: ReactNode;
  readonly notices: ReactNode;
}

/** The page before a room: verdict, numbers, one chart and a few knobs on one screen, or the film of pages. */
export function Projector({ view, notices }: ProjectorProps) {
  const board = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const isExplore = useStore(({ place }) => place.view === 'explore');
  const steps = useSteps();
  useFit(board);
  useTopOfPlace(main);
  useProjectorKeys(steps.go);
  return (
    <div className="projector" ref={board}>
      <main className="projector-main" ref={main}>
        {notices}
        {isExplore ? <ProjectorBoard /> : <div className="projector-view shown-alone">{view}</div>}
      </main>
      <ProjectorBar isExplore={isExplore} {...steps} />
    </div>
  );
}

interface Steps {
  /** The scenario that was stepped to, and its place among all; '' where it has been changed since. */
  readonly label: string;
  readonly go: (by: 1 | -1) => void;
}

function useSteps(): Steps {
  const [own] = useState(() => {
    const state = useStore.getState();
    return { scenario: selectScenario(state), pins: selectPins(state) };
  });
  const [steps] = useState(() => projectorSteps(own.scenario, own.pins, presets));
  const last = useRef(0);
  const scenario = useStore(selectScenario);
  const at = stepAt(steps, last.current, scenario);
  const go = useCallback(
    (by: 1 | -1) => {
      last.current = stepAfter(last.current, by, steps.length);
      const step = steps[last.current];
      if (step) useStore.getState().openPreset(step);
    },
    [steps],
  );
  const label = at < 0 ? words.changed(scenario.name) : words.placeOf(steps[at]?.label ?? '', at + 1, steps.length);
  return { label, go };
}

/** Room for the title and the key of a chart, three lines and two, and how low its drawing may become. */
const AROUND_DRAWING = 94;
const LEAST_DRAWING = 120;

/** Explore on one screen. */
function ProjectorBoard() {
  const parts = boardParts(partsOf(useStore(({ show }) => show)));
  const answer = useStore(selectAnswer);
  const isCurrent = useStore(selectIsCurrent);
  const isLate = useLate(!isCurrent);
  const [room, height] = useHeight<HTMLDivElement>();
  const hasFilm = useStore(selectOption('explore.film'));
  const setOption = useStore((state) => state.setOption);
  if (!answer) return <div className="projector-board stack gap-2" aria-busy="true" />;
  return (
    <div
      className={isLate ? 'projector-board stack gap-2 is-old' : 'projector-board stack gap-2'}
      aria-busy={!isCurrent}
    >
      {parts.hasVerdict ? <BoardVerdict evaluation={answer.evaluation} /> : <BoardTitle />}
      {hasFilm ? (
        <div className="projector-film">
          <PagesFilm
            workload={null}
            showsRounds={false}
            dots={FILM_DOTS}
            onClose={() => setOption('explore.film', false)}
          />
        </div>
      ) : (
        <>
          {parts.hasNumbers && <BoardNumbers answer={answer} />}
          <div className="projector-stage">
            <div className="projector-charts" ref={room}>
              <ChartHeight value={Math.max(Math.floor(height / parts.charts.length) - AROUND_DRAWING, LEAST_DRAWING)}>
                <BoardCharts names={parts.charts} answer={answer} />
              </ChartHeight>
            </div>
            <div className="projector-side">
              <Task />
              <BoardKnobs names={parts.knobs} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** Dots of the film in a row: so few that a dot can be told from its neighbour in the last row of a room. */
const FILM_DOTS = 96;

/** Where one is, and the way on and out. */
function ProjectorBar({ isExplore, label, go }: Steps & { readonly isExplore: boolean }) {
  const hasFilm = useStore(selectOption('explore.film'));
  const setOption = useStore((state) => state.setOption);
  return (
    <footer className="projector-bar note">
      {isExplore && (
        <>
          <button type="button" onClick={() => go(-1)}>
            {words.previous}
          </button>
          <span role="status" className="projector-step one-line">
            {label}
          </span>
          <button type="button" onClick={() => go(1)}>
            {words.next}
          </button>
          <button type="button" aria-pressed={hasFilm} onClick={() => setOption('explore.film', !hasFilm)}>
            {words.pages}
          </button>
        </>
      )}
      <button type="button" onClick={fillScreen}>
        {words.fullScreen}
      </button>
      <button type="button" onClick={() => setProjector(false)}>
        {words.leave}
      </button>
    </footer>
  );
}
