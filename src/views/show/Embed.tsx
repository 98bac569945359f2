import { type ReactNode, useRef } from 'react';
import { partsOf } from '../../scenario/show';
import { shownLink } from '../../scenario/show-link';
import { linkStateOf, selectAnswer, selectIsCurrent } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ChartHeight } from '../plot/chart-height';
import { Task } from '../shared/Task';
import { useLate } from '../shared/use-late';
import { BoardCharts, BoardKnobs, BoardNumbers, BoardTitle, BoardVerdict } from './Board';
import { boardParts } from './board-parts';
import * as words from './words';
import './show.css';
import { useIsLow } from './use-is-low';
import { useToldHeight } from './use-told-height';

interface EmbedProps {
  /** The view on screen: of any but Explore it is shown, or the chart of it that the link names. */
  readonly view: ReactNode;
  /** What the page has to say. */
  readonly notices: ReactNode;
}

/** The page inside another one: what the link names, and the way to the whole of it. */
export function Embed({ view, notices }: EmbedProps) {
  const shown = useRef<HTMLElement>(null);
  const isExplore = useStore(({ place }) => place.view === 'explore');
  useToldHeight(shown);
  return (
    <main className="embed stack gap-2" ref={shown}>
      {notices}
      <Task />
      {isExplore ? <EmbedBoard /> : <OtherView>{view}</OtherView>}
      <OpenInFull />
    </main>
  );
}

function OtherView({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <BoardTitle />
      <div className="shown-alone">{children}</div>
    </>
  );
}

/** Height of a drawing in a low frame: always the same, for the frame may be made as high as it is told. */
const LOW_CHART = 144;

function EmbedBoard() {
  const parts = boardParts(partsOf(useStore(({ show }) => show)));
  const answer = useStore(selectAnswer);
  const isCurrent = useStore(selectIsCurrent);
  const isLate = useLate(!isCurrent);
  const isLow = useIsLow();
  return (
    <>
      {answer ? (
        <div className={isLate ? 'stack gap-2 is-old' : 'stack gap-2'} aria-busy={!isCurrent}>
          {parts.hasVerdict ? <BoardVerdict evaluation={answer.evaluation} /> : <BoardTitle />}
          {parts.hasNumbers && <BoardNumbers answer={answer} />}
          <ChartHeight value={isLow ? LOW_CHART : null}>
            <BoardCharts names={parts.charts} answer={answer} />
          </ChartHeight>
        </div>
      ) : (
        <div className="embed-waiting" />
      )}
      <BoardKnobs names={parts.knobs} />
    </>
  );
}

/** The whole page with this scenario, in a tab of its own: the frame stays what it is. */
function OpenInFull() {
  // While a slider moves nobody clicks on it.
  const link = useStore((state) =>
    state.history.dragFrom === null ? shownLink(linkStateOf(state), { mode: null }) : null,
  );
  const last = useRef(link);
  if (link !== null) last.current = link;
  return (
    <p className="embed-foot row note is-whole">
      <a href={last.current ?? '#/'} target="_blank" rel="noopener">
        {words.openInPrecopy}
        <span className="visually-hidden">{words.inNewTab}</span>
      </a>
    </p>
  );
}
