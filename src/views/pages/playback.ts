import type { PagesRecording } from '../../simulator/pages-recording';
import {
  createPlayer,
  frameAt,
  isJoined,
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
  /** Set while a step by a batch waits for the batches that the film has joined; anything else ends the wait. */
  readonly awaits: 1 | -1 | null;
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

/** The film's own time, in seconds: it passes by the frames of the screen, and is set where the film is moved by hand. */
function createClock() {
  let time = 0;
  let lastTick: number | null = null;
  return {
    set: (seconds: number) => {
      time = seconds;
    },
    rest: () => {
      lastTick = null;
    },
    /** The time after this tick; the first one after a rest only starts the clock. */
    pass: (now: number, speed: Speed): number => {
      const passed = lastTick === null ? 0 : Math.min(Math.max(now - lastTick, 0), LONGEST_TICK_MS);
      lastTick = now;
      time += (speed * passed) / 1000;
      return time;
    },
  };
}

/** A player that tells of its moves. */
function createProjector(recording: PagesRecording) {
  const player = createPlayer(recording);
  const moves = createListeners<Moved>();
  return {
    player,
    onMove: moves.add,
    /** Goes to a frame; returns whether that is another one. */
    show: (frame: number): boolean => {
      const before = player.frame;
      const moved = moveTo(player, frame);
      if (player.frame !== before) moves.tell(moved);
      return player.frame !== before;
    },
  };
}

/** A film at a frame, not playing. */
export function createPlayback(recording: PagesRecording, speed: Speed, startFrame = 0): Playback {
  const { player, onMove, show } = createProjector(recording);
  const states = createListeners<void>();
  const clock = createClock();
  const lastFrame = recording.frames - 1;
  let told: PlaybackState = { frame: 0, isPlaying: false, speed, isAtEnd: lastFrame === 0, awaits: null };
  let lastTold = Number.NEGATIVE_INFINITY;

  const tell = (part: Partial<PlaybackState> = {}) => {
    told = { ...told, awaits: null, ...part, frame: player.frame, isAtEnd: player.frame === lastFrame };
    states.tell();
  };
  const pause = () => {
    clock.rest();
    tell({ isPlaying: false });
  };
  const seek = (frame: number) => {
    show(frame);
    clock.set(recording.frameTime[player.frame] ?? 0);
    if (player.frame === lastFrame) pause();
    else tell();
  };
  const stepTo = (frame: number) => {
    seek(frame);
    pause();
  };
  const stepBatch = (by: 1 | -1) => {
    if (!isJoined(recording, player.frame, by)) stepTo(player.frame + by);
    else if (told.awaits !== by) {
      clock.rest();
      tell({ isPlaying: false, awaits: by });
    }
  };
  const play = () => {
    if (player.frame === lastFrame) seek(0);
    tell({ isPlaying: lastFrame > 0 });
  };
  const tick = (now: number) => {
    if (!told.isPlaying) return;
    const isAnother = show(frameAt(recording, clock.pass(now, told.speed)));
    if (player.frame === lastFrame) pause();
    else if (isAnother && now - lastTold >= TEXT_MS) {
      lastTold = now;
      tell();
    }
  };

  seek(startFrame);
  return {
    player,
    state: () => told,
    onState: states.add,
    onMove,
    play,
    pause,
    setSpeed: (next) => tell({ speed: next, awaits: told.awaits }),
    seek,
    stepTo,
    stepBatch,
    stepRound: (by) => stepTo((by > 0 ? nextRoundFrame : previousRoundFrame)(recording, player.frame)),
    tick,
  };
}

/** The frame of another film that is as far along: for a film made anew while one is on screen. */
export function sameShare(frame: number, frames: number, otherFrames: number): number {
  return frames <= 1 ? 0 : Math.round((frame / (frames - 1)) * (otherFrames - 1));
}
