import { memo, useMemo, useState } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { modelFacts } from '../../models/facts';
import { selectFilmOfAnswer, selectOption, selectRoundInPlay } from '../../state/selectors';
import { useStore } from '../../state/store';
import { logVolumeAxis, volumeAxis } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { RoundsDrawing } from './RoundsDrawing';
import { placeSentence, summaryWithFilm, tableWithFilm, withFilm } from './rounds-film';
import { roundsKey, roundsRows, roundsTitle } from './rounds-rows';
import { roundsTable, tableWithOutlines } from './rounds-table';

interface RoundsChartProps {
  readonly answer: ExploreAnswer;
  /** Without what belongs to Explore: its film, its scale and its other model. */
  readonly isAlone?: boolean;
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
  const axis = useMemo(
    () => (isLog ? logVolumeAxis(data.smallest, data.largest) : volumeAxis(data.largest)),
    [data, isLog],
  );
  const other = modelFacts[modelFacts[answer.evaluation.model].overlaidBy].short;
  return (
    <ChartFrame
      title={roundsTitle(data)}
      caption={`${axis.unit} per round${isLog ? ', log scale' : ''}`}
      summary={placeSentence(data, film, pointed) ?? summaryWithFilm(data, film, roundInPlay)}
      table={() => tableWithFilm(tableWithOutlines(roundsTable(data.rows), data), film, roundInPlay)}
      fileName="precopy-rounds"
      actions={
        isAlone ? null : (
          <>
            <button type="button" aria-pressed={isLog} onClick={() => setOption('explore.log', !isLog)}>
              Log<span className="visually-hidden"> scale</span>
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
      keys={roundsKey(data, hasFilm)}
    >
      {(width) => (
        <RoundsDrawing
          data={data}
          axis={axis}
          width={width}
          roundInPlay={roundInPlay}
          pointed={pointed}
          onPoint={setPointed}
        />
      )}
    </ChartFrame>
  );
});
