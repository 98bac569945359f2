import { useId } from 'react';
import type { LoopAnswer } from '../../engine/loop-job';
import { RangeTrack } from '../controls/RangeTrack';
import { asksForLessMotion } from '../shared/less-motion';
import { lapTicks, PACES, paceOf } from './loop-player';
import { placeText } from './turn-findings';
import type { LoopPlayer } from './use-loop-player';
import * as words from './words';

interface LoopTransportProps {
  readonly answer: LoopAnswer;
  readonly player: LoopPlayer;
}

/** Play, pause, steps by box and by turn, the pace, and a slider over the turns. */
export function LoopTransport({ answer, player }: LoopTransportProps) {
  const { isPlaying } = player;
  return (
    <div className="row gap-8">
      <div className="loop-buttons row">
        {asksForLessMotion() ? null : (
          <button type="button" className="main-button" onClick={isPlaying ? player.pause : player.play}>
            {isPlaying ? words.pause : player.isAtEnd ? words.playAgain : words.play}
          </button>
        )}
        <Step label={words.back} isOff={player.isAtStart} onStep={player.back} />
        <Step label={words.nextBox} isOff={player.isAtEnd} onStep={player.nextBox} />
        <Step label={words.nextTurn} isOff={player.isAtEnd} onStep={player.nextTurn} />
        <Step label={words.toTheEnd} isOff={player.isAtEnd} onStep={player.toEnd} />
        {asksForLessMotion() ? (
          <span className="note">{words.lessMotion}</span>
        ) : (
          <select
            className="choice is-small"
            aria-label={words.pace}
            value={player.pace}
            onChange={(event) => player.setPace(paceOf(event.target.value).id)}
          >
            {PACES.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      <TurnSlider answer={answer} player={player} />
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onStep: () => void;
}

/** A step that can be reached where there is none further, so that the focus is not lost. */
function Step({ label, isOff, onStep }: StepProps) {
  return (
    <button type="button" aria-disabled={isOff} onClick={() => !isOff && onStep()}>
      {label}
    </button>
  );
}

/** Which turn is on screen; a native range with a tick where each lap begins. */
function TurnSlider({ answer, player }: LoopTransportProps) {
  const id = useId();
  const { turns, of } = answer;
  const { place } = player;
  return (
    <div className="loop-turn is-muted">
      <span id={id}>{words.turn}</span>
      <RangeTrack
        labelledBy={id}
        least={1}
        most={turns.length}
        position={turns[place.turn]?.turn ?? 1}
        valueText={placeText(answer, place)}
        isFilled
        onPosition={player.toTurn}
      >
        {lapTicks(turns.length, of.laps).map((x) => (
          <line key={x} className="loop-lap-tick" x1={x} x2={x} y1="2" y2="18" />
        ))}
      </RangeTrack>
    </div>
  );
}
