import { asksForLessMotion } from '../shared/less-motion';
import { useRested } from '../shared/use-rested';
import { frameOfStep } from './pages-player';
import type { Playback } from './playback';
import { type FilmStepKey, stepOf, usePlaybackState } from './use-playback';

interface FilmRestProps {
  readonly option: FilmStepKey | null;
  readonly playback: Playback;
}

/**
 * Holds in links at which step of the sender a film was stopped; nothing is seen of it. A film that plays, or has played
 * to its end, opens as it does without: it plays from the start. Apart, so that the film's parts do not render with it.
 */
export function FilmRest({ option, playback }: FilmRestProps) {
  const { isPlaying, isAtEnd } = usePlaybackState(playback);
  const opensPlaying = !asksForLessMotion();
  const rests = isPlaying ? null : isAtEnd && opensPlaying ? 0 : stepOf(playback);
  useRested(option, rests, (to) => {
    playback.stepTo(frameOfStep(playback.player.recording, to));
    if (to === 0 && opensPlaying) playback.play();
  });
  return null;
}
