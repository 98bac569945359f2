import type { LoopAnswer } from '../../../../engine/loop-job';
import { boxRows } from '../../../loop/box-rows';
import { LoopFigure } from '../../../loop/LoopFigure';
import { LoopTransport } from '../../../loop/LoopTransport';
import * as words from '../words';
import '../../../loop/loop.css';
import { placeText, turnText } from '../../../loop/turn-findings';
import { useLoopPlayer } from '../../../loop/use-loop-player';
import { Answered } from '../Answered';
import { useWork } from '../work';

/** Figure 6: one lap of the loop over the paper's eight VMs, box by box. */
export function LoopLive() {
  const { loop } = useWork('loop');
  return (
    <Answered job={loop} doing={words.runningLoop}>
      {(answer) => <Played answer={answer} />}
    </Answered>
  );
}

function Played({ answer }: { readonly answer: LoopAnswer }) {
  const player = useLoopPlayer(answer.turns.length);
  const turn = answer.turns[player.place.turn];
  if (!turn) return null;
  return (
    <div className="stack gap-4">
      <LoopTransport answer={answer} player={player} />
      <p className="loop-now" aria-live="polite">
        <b>{words.loopPlace(placeText(answer, player.place))}</b> {turnText(answer, player.place, 'traffic')}
      </p>
      <LoopFigure boxes={boxRows(turn, player.place, answer.of, 'traffic')} />
    </div>
  );
}
