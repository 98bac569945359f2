import { lazy, memo, useMemo, useState } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { modelFacts } from '../../models/facts';
import { selectFilmOfAnswer, selectOption, selectRoundInPlay } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type Axis, logVolumeAxis, volumeAxis } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import type { Sheet } from '../plot/ExportSheet';
import { RoundsDrawing } from './RoundsDrawing';
import { placeSentence, summaryWithFilm, withFilm } from './rounds-film';
import { type RoundsData, roundsKey, roundsRows, roundsTitle } from './rounds-rows';
import * as words from './words';

/** Few look at the numbers: what makes a table of them comes when one does. */
const RoundsTable = lazy(async () => ({ default: (await import('./RoundsTable')).RoundsTable }));

interface RoundsChartProps {
  readonly answer: ExploreAnswer;
  /** Without what belongs to Explore: its film, its scale and its other model. */
  readonly isAlone?: boolean;
}

/** How chart 1 is looked at. */
interface RoundsLook {
  readonly isLog: boolean;
  /** Whether a film is shown or made beside it. */
  readonly hasFilm: boolean;
  readonly summary: string;
  readonly roundInPlay?: number | null;
  readonly pointed?: number | null;
  readonly onPoint?: (index: number | null) => void;
}

const axisOf = ({ smallest, largest }: RoundsData, isLog: boolean): Axis =>
  isLog ? logVolumeAxis(smallest, largest) : volumeAxis(largest);

/** The chart as a record: it is drawn in its frame, and without one in a report. */
export function roundsSheet(data: RoundsData, look: RoundsLook): Sheet {
  const { isLog, hasFilm, summary, roundInPlay = null, pointed = null, onPoint = () => undefined } = look;
  const axis = axisOf(data, isLog);
  return {
    title: roundsTitle(data),
    caption: words.volumePerRound(axis.unit, isLog),
    keys: roundsKey(data, hasFilm),
    summary,
    draw: (width) => <RoundsDrawing {...{ data, axis, width, roundInPlay, pointed, onPoint }} />,
  };
}

/** Chart 1: what each round sends, what is skipped, and what is left for the pause. */
export const RoundsChart = memo(function RoundsChart({ answer, isAlone = false }: RoundsChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const { setOption } = useStore.getState();
  const showsOverlay = useStore(selectOption('explore.overlay'));
  const isLog = useStore(selectOption('explore.log')) && !isAlone;
  const ownFilm = useStore(selectFilmOfAnswer);
  const film = isAlone ? null : ownFilm;
  const ownRound = useStore(selectRoundInPlay);
  const roundInPlay = isAlone ? null : ownRound;
  // Its place in the key stays while another film is made: what is below must not move.
  const hasFilm = useStore((state) => state.film !== null && state.film.workload === null) && !isAlone;
  const data = useMemo(() => withFilm(roundsRows(answer), film), [answer, film]);
  const other = modelFacts[modelFacts[answer.evaluation.model].overlaidBy].short;
  const summary = placeSentence(data, film, pointed) ?? summaryWithFilm(data, film, roundInPlay);
  const { draw, ...sheet } = roundsSheet(data, {
    ...{ isLog, hasFilm, summary, roundInPlay, pointed, onPoint: setPointed },
  });
  return (
    <ChartFrame
      {...sheet}
      table={async () => (await import('./rounds-film-table')).wholeRoundsTable(data, film, roundInPlay)}
      tableView={<RoundsTable data={data} film={film} roundInPlay={roundInPlay} />}
      fileName="precopy-rounds"
      actions={
        isAlone ? null : (
          <>
            <button type="button" aria-pressed={isLog} onClick={() => setOption('explore.log', !isLog)}>
              {words.logScale[0]}
              <span className="visually-hidden">{words.logScale[1]}</span>
            </button>
            <button
              type="button"
              aria-pressed={showsOverlay}
              onClick={() => setOption('explore.overlay', !showsOverlay)}
            >
              + {other}
            </button>
          </>
        )
      }
    >
      {draw}
    </ChartFrame>
  );
});
