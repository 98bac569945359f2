import type { PagesRecording } from '../../simulator/pages-recording';
import {
  createPlayer,
  frameAt,
  type Moved,
  moveTo,
  nextRoundFrame,
  type PagesPlayer,
  previousRoundFrame,
} from './pages-player';

/** Seconds of the film that pass in a second. */
export const SPEEDS = [0.01, 0.1, 0.5, 1, 2, 5, 10, 50] as const;
export type Speed = (typeof SPEEDS)[number];

/** What is said of a playback; a new object only when something of it is said anew. */
export interface PlaybackState {
  readonly frame: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly isAtEnd: boolean;
}

/** A film that plays. It keeps its own time and tells of each move, so that no component renders for a frame. */
export interface Playback {
  readonly player: PagesPlayer;
  /** The state as it was last told: at most ten times a second while it plays, at once for all else. */
  readonly state: () => PlaybackState;
  /** Hears of each new state. Returns how to stop. */
  readonly onState: (listener: () => void) => () => void;
  /** Hears of every move to another frame, at once. Returns how to stop. */
  readonly onMove: (listener: (moved: Moved) => void) => () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Goes to a frame and goes on playing there if it was. */
  readonly seek: (frame: number) => void;
  /** Goes to a frame and stops there. */
  readonly stepTo: (frame: number) => void;
  readonly stepBatch: (by: 1 | -1) => void;
  readonly stepRound: (by: 1 | -1) => void;
  /** Time goes on, by the clock of animation frames in milliseconds. */
  readonly tick: (now: number) => void;
}

/** Text changes so often at most while the film plays. */
const TEXT_MS = 100;
/** A longer pause between two ticks is not made up for: the page was hidden, or busy with something else. */
const LONGEST_TICK_MS = 250;

function createListeners<Message>() {
  const all = new Set<(message: Message) => void>();
  return {
    add: (listener: (message: Message) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (message: Message) => {
      for (const listener of all) listener(message);
    },
  };
}

/** A film at a frame, not playing. */
export function createPlayback(recording: PagesRecording, speed: Speed, startFrame = 0): Playback {
  const player = createPlayer(recording);
  const states = createListeners<void>();
  const moves = createListeners<Moved>();
  const lastFrame = recording.frames - 1;
  const timeOf = (frame: number): number => recording.frameTime[frame] ?? 0;
  let told: PlaybackState = { frame: 0, isPlaying: false, speed, isAtEnd: lastFrame === 0 };
  let time = 0;
  let lastTick: number | null = null;
  let lastTold = Number.NEGATIVE_INFINITY;

  const go = (frame: number) => {
    const before = player.frame;
    const moved = moveTo(player, frame);
    if (player.frame !== before) moves.tell(moved);
  };
  const tell = (part: Partial<PlaybackState> = {}) => {
    told = { ...told, ...part, frame: player.frame, isAtEnd: player.frame === lastFrame };
    states.tell();
  };
  const halt = () => {
    lastTick = null;
    tell({ isPlaying: false });
  };
  const stepTo = (frame: number) => {
    go(frame);
    time = timeOf(player.frame);
    halt();
  };
  const play = () => {
    if (player.frame === lastFrame) {
      go(0);
      time = timeOf(0);
    }
    tell({ isPlaying: lastFrame > 0 });
  };
  const tick = (now: number) => {
    if (!told.isPlaying) return;
    const passed = lastTick === null ? 0 : Math.min(Math.max(now - lastTick, 0), LONGEST_TICK_MS);
    lastTick = now;
    time += (told.speed * passed) / 1000;
    const before = player.frame;
    go(frameAt(recording, time));
    if (player.frame === lastFrame) halt();
    else if (player.frame !== before && now - lastTold >= TEXT_MS) {
      lastTold = now;
      tell();
    }
  };

  go(startFrame);
  time = timeOf(player.frame);
  tell();
  return {
    player,
    state: () => told,
    onState: states.add,
    onMove: moves.add,
    play,
    pause: halt,
    setSpeed: (next) => tell({ speed: next }),
    seek: (frame) => {
      go(frame);
      time = timeOf(player.frame);
      if (player.frame === lastFrame) halt();
      else tell();
    },
    stepTo,
    stepBatch: (by) => stepTo(player.frame + by),
    stepRound: (by) => stepTo((by > 0 ? nextRoundFrame : previousRoundFrame)(recording, player.frame)),
    tick,
  };
}

/** The frame of another film that is as far along: for a film made anew while one is on screen. */
export function sameShare(frame: number, frames: number, otherFrames: number): number {
  return frames <= 1 ? 0 : Math.round((frame / (frames - 1)) * (otherFrames - 1));
}
