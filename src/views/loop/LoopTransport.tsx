import { useId } from 'react';
import type { LoopAnswer } from '../../engine/loop-job';
import { RangeTrack } from '../controls/RangeTrack';
import { asksForLessMotion } from '../shared/less-motion';
import { lapTicks, PACES, paceOf } from './loop-player';
import { placeText } from './turn-text';
import type { LoopPlayer } from './use-loop-player';

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
            {isPlaying ? 'Pause' : player.isAtEnd ? 'Play again' : 'Play'}
          </button>
        )}
        <Step label="Back" isOff={player.isAtStart} onStep={player.back} />
        <Step label="Next box" isOff={player.isAtEnd} onStep={player.nextBox} />
        <Step label="Next turn" isOff={player.isAtEnd} onStep={player.nextTurn} />
        <Step label="To the end" isOff={player.isAtEnd} onStep={player.toEnd} />
        {asksForLessMotion() ? (
          <span className="note">Your system asks for less motion, so the loop goes by steps.</span>
        ) : (
          <select
            className="choice is-small"
            aria-label="Pace"
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
      <span id={id}>Turn</span>
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
