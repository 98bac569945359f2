import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PagesAnswer } from '../../engine/pages-job';
import { mibOfPages } from '../../format/pages';
import type { PagesRecording } from '../../simulator/pages-recording';
import type { FilmSummary } from '../../state/pages-slice';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { asksForLessMotion } from '../shared/less-motion';
import { useJob } from '../shared/use-job';
import { rangeAround, withSteps } from './film-steps';
import * as late from './late-words';
import { frameOfStep } from './pages-player';
import { createPlayback, type Playback, type PlaybackState, sameShare } from './playback';
import type { Obstacle } from './use-film';

/** A film and what it is of: they change together, so that no sentence is ever said of another film. */
export interface Screening {
  /** As it was simulated. */
  readonly answer: PagesAnswer;
  /** As it is shown: some batches that were joined may stand apart. */
  readonly shown: PagesAnswer;
  readonly playback: Playback;
}

/** The step of the sender at which a film stands. */
export function stepOf({ player: { recording, frame } }: Playback): number {
  return recording.frameStep[frame] ?? 0;
}

function summaryOf({ of, migration }: PagesAnswer): FilmSummary {
  const rounds = migration.rounds.map(({ round, sent, stopAndCopy }) => ({
    round,
    sent: mibOfPages(sent),
    stopAndCopy,
  }));
  return { of: of.scenario, workload: of.workload, rounds };
}

/**
 * The first film starts by itself, or rests at the step that a link names. One made anew goes on where the one before was:
 * at the same share of it while it plays and at its end, at the same step where it was stopped.
 */
function screeningOf(answer: PagesAnswer, before: Screening | null, restsAt: number): Screening {
  const { frames } = answer.recording;
  if (before === null) {
    const playback = createPlayback(answer.recording, 1, frameOfStep(answer.recording, restsAt));
    if (restsAt === 0 && !asksForLessMotion()) playback.play();
    return { answer, shown: answer, playback };
  }
  const { state, pause } = before.playback;
  const { isPlaying, isAtEnd, speed } = state();
  const old = before.answer.recording;
  const step = stepOf(before.playback);
  const frame =
    isPlaying || isAtEnd ? sameShare(frameOfStep(old, step), old.frames, frames) : frameOfStep(answer.recording, step);
  const playback = createPlayback(answer.recording, speed, frame);
  if (isPlaying && !playback.state().isAtEnd) playback.play();
  pause();
  return { answer, shown: answer, playback };
}

/** The same film at the same step, with some of its batches apart, and a step further. */
function steppedOn({ answer, playback: before }: Screening, steps: PagesRecording, by: 1 | -1): Screening {
  const recording = withSteps(answer.recording, steps);
  const frame = frameOfStep(recording, stepOf(before));
  const playback = createPlayback(recording, before.state().speed, frame + by);
  return { answer, shown: { ...answer, recording }, playback };
}

/** A step that has to wait for its batches. */
interface StepsJob {
  readonly obstacle: Obstacle;
  readonly cancel: () => void;
  /** Tries again after a failure. */
  readonly simulate: () => void;
}

/** Simulates the joined batches around a step that waits for them, and takes the step when they are there. */
function useSteps(screening: Screening | null, show: (next: Screening) => void): StepsJob | null {
  const awaits = useSyncExternalStore(
    screening?.playback.onState ?? hearNothing,
    () => screening?.playback.state().awaits ?? null,
  );
  const question = useMemo(
    () =>
      screening === null || awaits === null
        ? null
        : { of: screening.answer.of, range: rangeAround(screening.answer.recording, stepOf(screening.playback)) },
    [screening, awaits],
  );
  const job = useJob('pageSteps', question);
  const { answer, isCurrent } = job;
  useEffect(() => {
    if (screening === null || awaits === null || answer === null || !isCurrent) return;
    show(steppedOn(screening, answer, awaits));
  }, [screening, awaits, answer, isCurrent, show]);
  if (screening === null || awaits === null) return null;
  return {
    obstacle:
      job.status === 'failed'
        ? { kind: 'failed', sentence: job.sentence ?? '' }
        : { kind: 'simulating', doing: late.batchesAreSimulated, progress: job.progress },
    cancel: screening.playback.pause,
    simulate: job.again,
  };
}

const hearNothing = () => () => undefined;

/** The options of views that say where their film rests. */
export type FilmStepKey = 'explore.step' | 'measure.step';

/** The film on screen; it moves with the browser's animation frames while it plays, and tells the charts of its rounds. */
export function useScreening(
  answer: PagesAnswer | null,
  key: FilmStepKey | null,
): {
  readonly screening: Screening | null;
  readonly steps: StepsJob | null;
} {
  const [screening, setScreening] = useState<Screening | null>(null);
  const last = useRef<Screening | null>(null);
  const show = useCallback((next: Screening) => {
    last.current = next;
    setScreening(next);
  }, []);
  useEffect(() => {
    if (answer === null) return;
    const restsAt = key === null ? 0 : selectOption(key)(useStore.getState());
    show(screeningOf(answer, last.current, restsAt));
  }, [answer, show, key]);
  const steps = useSteps(screening, show);

  useEffect(() => {
    if (screening === null) return undefined;
    const { showFilm, playRound } = useStore.getState();
    const { playback } = screening;
    const { player } = playback;
    const tellRound = () => playRound(player.recording.frameRound[player.frame] ?? 0);
    showFilm(summaryOf(screening.answer));
    tellRound();
    const stopTelling = playback.onMove(tellRound);
    const stopRunning = run(playback);
    return () => {
      stopTelling();
      stopRunning();
    };
  }, [screening]);
  useEffect(() => () => useStore.getState().showFilm(null), []);
  return { screening, steps };
}

/** Ticks once for each frame of the screen while the film plays. Returns how to stop. */
function run(playback: Playback): () => void {
  let request = 0;
  const step = (now: number) => {
    playback.tick(now);
    request = playback.state().isPlaying ? requestAnimationFrame(step) : 0;
  };
  const look = () => {
    if (request === 0 && playback.state().isPlaying) request = requestAnimationFrame(step);
  };
  look();
  const stop = playback.onState(look);
  return () => {
    stop();
    cancelAnimationFrame(request);
  };
}

/** What is said of a playback, at most ten times a second. */
export function usePlaybackState(playback: Playback): PlaybackState {
  return useSyncExternalStore(playback.onState, playback.state);
}
