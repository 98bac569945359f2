import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PagesAnswer } from '../../engine/pages-job';
import type { FilmSummary } from '../../state/pages-slice';
import { useStore } from '../../state/store';
import { PAGES_PER_MIB } from './pages-invitation';
import { createPlayback, type Playback, type PlaybackState, sameShare } from './playback';

/** A film and what it is of: they change together, so that no sentence is ever said of another film. */
export interface Screening {
  readonly answer: PagesAnswer;
  readonly playback: Playback;
}

/** Whether the person's system asks for less motion: then nothing plays by itself. */
export const asksForLessMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function summaryOf({ of, migration }: PagesAnswer): FilmSummary {
  const rounds = migration.rounds.map(({ round, sent, stopAndCopy }) => ({
    round,
    sent: sent / PAGES_PER_MIB,
    stopAndCopy,
  }));
  return { of: of.scenario, workload: of.workload, rounds };
}

/** The first film starts by itself; one made anew goes on where the one before was, playing or not. */
function screeningOf(answer: PagesAnswer, before: Screening | null): Screening {
  const { frames } = answer.recording;
  if (before === null) {
    const playback = createPlayback(answer.recording, 1);
    if (!asksForLessMotion()) playback.play();
    return { answer, playback };
  }
  const { player, state, pause } = before.playback;
  const { isPlaying, speed } = state();
  const frame = sameShare(player.frame, player.recording.frames, frames);
  const playback = createPlayback(answer.recording, speed, frame);
  if (isPlaying && !playback.state().isAtEnd) playback.play();
  pause();
  return { answer, playback };
}

/** The film on screen; it moves with the browser's animation frames while it plays, and tells the charts of its rounds. */
export function useScreening(answer: PagesAnswer | null): Screening | null {
  const [screening, setScreening] = useState<Screening | null>(null);
  const last = useRef<Screening | null>(null);
  useEffect(() => {
    if (answer === null) return;
    last.current = screeningOf(answer, last.current);
    setScreening(last.current);
  }, [answer]);

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
  return screening;
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
