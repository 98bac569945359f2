import { memo, useMemo, useState } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { models } from '../../models/registry';
import { selectFilmOfAnswer, selectOption, selectRoundInPlay } from '../../state/selectors';
import { useStore } from '../../state/store';
import { logVolumeAxis, volumeAxis } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { RoundsDrawing } from './RoundsDrawing';
import { placeSentence, summaryWithFilm, tableWithFilm, withFilm } from './rounds-film';
import { limitInKey, type RoundsData, roundsRows, roundsTitle } from './rounds-rows';
import { roundsTable, tableWithOutlines } from './rounds-table';

/** Chart 1: what each round sends, what is skipped, and what is left for the pause. */
export const RoundsChart = memo(function RoundsChart({ answer }: { readonly answer: ExploreAnswer }) {
  const [pointed, setPointed] = useState<number | null>(null);
  const { setOption } = useStore.getState();
  const showsOverlay = useStore(selectOption('explore.overlay'));
  const isLog = useStore(selectOption('explore.log'));
  const film = useStore(selectFilmOfAnswer);
  const roundInPlay = useStore(selectRoundInPlay);
  const data = useMemo(() => withFilm(roundsRows(answer), film), [answer, film]);
  const axis = useMemo(
    () => (isLog ? logVolumeAxis(data.smallest, data.largest) : volumeAxis(data.largest)),
    [data, isLog],
  );
  const other = models[models[answer.evaluation.model].overlaidBy].short;
  return (
    <ChartFrame
      title={roundsTitle(data)}
      caption={`${axis.unit} per round${isLog ? ', log scale' : ''}`}
      summary={placeSentence(data, film, pointed) ?? summaryWithFilm(data, film, roundInPlay)}
      table={() => tableWithFilm(tableWithOutlines(roundsTable(data.rows), data), film, roundInPlay)}
      fileName="precopy-rounds"
      actions={
        <>
          <button type="button" aria-pressed={isLog} onClick={() => setOption('explore.log', !isLog)}>
            Log<span className="visually-hidden"> scale</span>
          </button>
          <button type="button" aria-pressed={showsOverlay} onClick={() => setOption('explore.overlay', !showsOverlay)}>
            + {other}
          </button>
        </>
      }
      below={<RoundsKey data={data} />}
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

/** Which marks are there, in words; a line that is always there, so that nothing moves. */
function RoundsKey({ data }: { readonly data: RoundsData }) {
  const { overlay, overlayRefused, baseline, simulated } = data;
  const limit = limitInKey(data);
  // QEMU's loop skips nothing: what it does not send stays for the next round.
  const leavesRest = data.rows.some(({ left }) => left !== null);
  // Its place stays while another film is made: what is below must not move.
  const hasFilm = useStore(({ film }) => film !== null && film.workload === null);
  return (
    <ul className="chart-key" aria-label="Marks">
      <li className="key-sent">sent in pre-copy</li>
      {!leavesRest && <li className="key-skip">skipped as hot (W)</li>}
      <li className="key-stop">stop-and-copy</li>
      {limit !== null && <li className="key-limit">{limit}</li>}
      {baseline && <li className="key-base">pinned</li>}
      {hasFilm && (
        <li className={simulated.length > 0 ? 'key-simulated' : 'key-simulated is-waiting'}>simulated, page by page</li>
      )}
      {/* The last: its words change while a slider moves, and nothing may move with them. */}
      {overlay && <li className="key-overlay">{overlay.label}</li>}
      {overlayRefused && <li className="key-note">the closed form has no rounds here</li>}
    </ul>
  );
}
