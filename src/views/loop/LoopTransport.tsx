import { useId } from 'react';
import type { LoopAnswer } from '../../engine/loop-job';
import { asksForLessMotion } from '../pages/use-playback';
import { PACES, paceOf, sliderMarks } from './loop-player';
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
    <div className="loop-transport">
      <div className="loop-buttons">
        {asksForLessMotion() ? null : (
          <button type="button" className="loop-play" onClick={isPlaying ? player.pause : player.play}>
            {isPlaying ? 'Pause' : player.isAtEnd ? 'Play again' : 'Play'}
          </button>
        )}
        <Step label="Back" isOff={player.isAtStart} onStep={player.back} />
        <Step label="Next box" isOff={player.isAtEnd} onStep={player.nextBox} />
        <Step label="Next turn" isOff={player.isAtEnd} onStep={player.nextTurn} />
        <Step label="To the end" isOff={player.isAtEnd} onStep={player.toEnd} />
        {asksForLessMotion() ? (
          <span className="loop-note">Your system asks for less motion, so the loop goes by steps.</span>
        ) : (
          <select
            className="choice loop-pace"
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
    <button type="button" className="loop-step" aria-disabled={isOff} onClick={() => !isOff && onStep()}>
      {label}
    </button>
  );
}

/** Which turn is on screen; a native range with a tick where each lap begins. */
function TurnSlider({ answer, player }: LoopTransportProps) {
  const id = useId();
  const { turns, of } = answer;
  const { place } = player;
  const { filled, ticks } = sliderMarks(turns.length, of.laps, place.turn);
  return (
    <div className="loop-turn">
      <span id={id}>Turn</span>
      <span className="slider">
        <svg className="slider-track" aria-hidden="true">
          <rect className="slider-rest" x="0" y="8" width="100%" height="4" rx="2" />
          <rect className="slider-filled" x="0" y="8" width={filled} height="4" rx="2" />
          {ticks.map((x) => (
            <line key={x} className="loop-lap-tick" x1={x} x2={x} y1="2" y2="18" />
          ))}
        </svg>
        <input
          type="range"
          min={1}
          max={turns.length}
          step={1}
          value={turns[place.turn]?.turn ?? 1}
          aria-labelledby={id}
          aria-valuetext={placeText(answer, place)}
          onChange={(event) => player.toTurn(Number(event.target.value))}
        />
      </span>
    </div>
  );
}
