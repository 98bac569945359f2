import { RangeTrack } from '../controls/RangeTrack';
import * as late from './late-words';
import { describePlace } from './pages-findings';
import { frameOfStep, roundMarksOf } from './pages-player';
import { SPEEDS } from './playback';
import { type Screening, stepOf, usePlaybackState } from './use-playback';

/** Play, pause, steps either way, speed, and the scrubber. */
export function Transport(screening: Screening) {
  const { playback } = screening;
  const { isPlaying, isAtEnd, speed, frame } = usePlaybackState(playback);
  const chooseSpeed = (text: string) => {
    const chosen = SPEEDS.find((each) => String(each) === text);
    if (chosen) playback.setSpeed(chosen);
  };
  return (
    <div>
      <div className="pages-buttons row gap-3">
        <button
          type="button"
          className="pages-play main-button option"
          onClick={isPlaying ? playback.pause : playback.play}
        >
          <Sign path={isPlaying ? SIGNS.pause : SIGNS.play} />
          {isPlaying ? late.pause : isAtEnd ? late.replay : late.play}
        </button>
        <Steps of="batch" isAtStart={frame === 0} isAtEnd={isAtEnd} onStep={playback.stepBatch} />
        <Steps of="round" isAtStart={frame === 0} isAtEnd={isAtEnd} onStep={playback.stepRound} />
        <select
          className="choice pages-speed is-small"
          aria-label={late.speed}
          value={speed}
          onChange={(event) => chooseSpeed(event.target.value)}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {late.speeds[each]}
            </option>
          ))}
        </select>
      </div>
      <Scrubber {...screening} />
    </div>
  );
}

interface StepsProps {
  readonly of: 'batch' | 'round';
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

/** A step back and one on. They can be reached where there is no further step, so that the focus is not lost. */
function Steps({ of, isAtStart, isAtEnd, onStep }: StepsProps) {
  return (
    <span className="pages-step option is-muted">
      <button type="button" aria-disabled={isAtStart} onClick={() => !isAtStart && onStep(-1)}>
        <Sign path={SIGNS[of].back} />
        <span className="visually-hidden">{late.steps[of].back}</span>
      </button>
      <span aria-hidden="true">{late.steps[of].name}</span>
      <button type="button" aria-disabled={isAtEnd} onClick={() => !isAtEnd && onStep(1)}>
        <Sign path={SIGNS[of].on} />
        <span className="visually-hidden">{late.steps[of].on}</span>
      </button>
    </span>
  );
}

function Sign({ path }: { readonly path: string }) {
  return (
    <svg className="pages-sign" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

const SIGNS = {
  play: 'M2 1l9 5l-9 5z',
  pause: 'M2 1h3v10h-3zM7 1h3v10h-3z',
  batch: { back: 'M9 1.5l-6 4.5l6 4.5z', on: 'M3 1.5l6 4.5l-6 4.5z' },
  round: { back: 'M11 1.5l-6 4.5l6 4.5zM2 1.5h2v9h-2z', on: 'M1 1.5l6 4.5l-6 4.5zM8 1.5h2v9h-2z' },
} as const;

/**
 * Where the film is; a native range over its frames, with a tick where each round begins. It keeps to the frames of the
 * whole film: batches that stand apart do not move what is around them.
 */
function Scrubber({ answer, shown, playback }: Screening) {
  const { frame } = usePlaybackState(playback);
  const place = frameOfStep(answer.recording, stepOf(playback));
  const { last, ticks } = roundMarksOf(answer.recording);
  const seek = (to: number) => playback.seek(frameOfStep(shown.recording, answer.recording.frameStep[to] ?? 0));
  return (
    <RangeTrack
      label={late.placeInMigration}
      most={last}
      position={place}
      valueText={describePlace(shown, frame)}
      isFilled
      onPosition={seek}
    >
      {ticks.map((x) => (
        <line key={x} className="pages-round-tick" x1={x} x2={x} y1="2" y2="18" />
      ))}
    </RangeTrack>
  );
}
