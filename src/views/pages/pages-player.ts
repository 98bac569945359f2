import type { PagesRecording } from '../../simulator/pages-recording';
import { percentOf } from '../controls/range';

/** Changes of a recording, by their places in it. */
export interface ChangeRange {
  readonly from: number;
  readonly to: number;
}

/** What may look otherwise after a move: the cells of some changes, or all of them. */
export type Moved = ChangeRange | 'all';

/** A film at one of its frames: the state of every cell there. */
export interface PagesPlayer {
  readonly recording: PagesRecording;
  readonly states: Uint8Array;
  frame: number;
  readonly keyframes: Keyframe[];
}

/** A copy of the states at a frame, so that a jump need not play all that lies between. */
interface Keyframe {
  readonly frame: number;
  readonly states: Uint8Array;
}

/** Changes between two keyframes: a few milliseconds of play, and a few megabytes of copies for a long film. */
const KEYFRAME_CHANGES = 1_000_000;

/** Where the changes of the frames up to this one end. */
const endOf = ({ firstChange }: PagesRecording, frame: number): number => firstChange[frame + 1] ?? 0;

function playForward({ recording, states }: PagesPlayer, { from, to }: ChangeRange): void {
  const { changedCell, changedTo } = recording;
  for (let i = from; i < to; i += 1) states[changedCell[i] as number] = changedTo[i] as number;
}

/** From the last change to the first, so that a cell that changed twice ends where it began. */
function playBackward({ recording, states }: PagesPlayer, { from, to }: ChangeRange): void {
  const { changedCell, changedFrom } = recording;
  for (let i = to - 1; i >= from; i -= 1) states[changedCell[i] as number] = changedFrom[i] as number;
}

/** A player at the first frame. */
export function createPlayer(recording: PagesRecording): PagesPlayer {
  const player: PagesPlayer = { recording, states: new Uint8Array(recording.cells), frame: 0, keyframes: [] };
  playForward(player, { from: 0, to: endOf(recording, 0) });
  player.keyframes.push({ frame: 0, states: player.states.slice() });
  return player;
}

/** Plays frame by frame, and leaves a keyframe wherever the film has become long since the last one. */
function advance(player: PagesPlayer, target: number): void {
  const { recording, keyframes, states } = player;
  while (player.frame < target) {
    const last = keyframes.at(-1)?.frame ?? 0;
    const lastEnd = endOf(recording, last);
    let next = player.frame + 1;
    while (next < target && endOf(recording, next) - lastEnd < KEYFRAME_CHANGES) next += 1;
    playForward(player, { from: endOf(recording, player.frame), to: endOf(recording, next) });
    player.frame = next;
    if (next > last && endOf(recording, next) - lastEnd >= KEYFRAME_CHANGES) {
      keyframes.push({ frame: next, states: states.slice() });
    }
  }
}

/** The last keyframe that is not after a frame. */
function keyframeBefore({ keyframes }: PagesPlayer, frame: number): Keyframe | undefined {
  return keyframes.findLast((keyframe) => keyframe.frame <= frame);
}

/** Goes to a frame, forward or back; frames beyond the ends are the ends. Says what may look otherwise now. */
export function moveTo(player: PagesPlayer, wanted: number): Moved {
  const { recording } = player;
  const target = Math.trunc(Math.min(Math.max(wanted, 0), recording.frames - 1));
  const [here, there] = [endOf(recording, player.frame), endOf(recording, target)];
  const range = { from: Math.min(here, there), to: Math.max(here, there) };
  const key = keyframeBefore(player, target);
  const byKeyframe = key ? there - endOf(recording, key.frame) : Number.POSITIVE_INFINITY;
  if (key && byKeyframe + recording.cells < range.to - range.from) {
    player.states.set(key.states);
    player.frame = key.frame;
    advance(player, target);
    return 'all';
  }
  if (target >= player.frame) advance(player, target);
  else {
    playBackward(player, range);
    player.frame = target;
  }
  return range.to - range.from > recording.cells ? 'all' : range;
}

/** The last frame that is not after a time; the first one before the film begins. */
export function frameAt({ frames, frameTime }: PagesRecording, time: number): number {
  return lastNotAfter(frameTime, frames, time);
}

/** The last of the first `length` places whose number is at most `most`, of numbers that never fall; else the first. */
function lastNotAfter(numbers: Float64Array | Uint32Array, length: number, most: number): number {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] as number) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last frame that is not after a step of the sender. */
export function frameOfStep({ frames, frameStep }: PagesRecording, step: number): number {
  return lastNotAfter(frameStep, frames, step);
}

/** Whether the next frame either way is more than a batch away. */
export function isJoined({ frames, frameStep }: PagesRecording, frame: number, by: 1 | -1): boolean {
  const other = Math.min(Math.max(frame + by, 0), frames - 1);
  return Math.abs((frameStep[other] as number) - (frameStep[frame] as number)) > 1;
}

/** The first frames of all rounds, in order. */
export function roundStarts({ frames, frameRound }: PagesRecording): readonly number[] {
  const starts: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    if (frame === 0 || frameRound[frame] !== frameRound[frame - 1]) starts.push(frame);
  }
  return starts;
}

/** The first frame of the next round; in the last round the last frame. */
export function nextRoundFrame(recording: PagesRecording, frame: number): number {
  return roundStarts(recording).find((start) => start > frame) ?? recording.frames - 1;
}

/** The first frame of this round; from there that of the round before. */
export function previousRoundFrame(recording: PagesRecording, frame: number): number {
  return roundStarts(recording).findLast((start) => start < frame) ?? 0;
}

/** How many pages are in each state at a frame, in the order of the states. */
export function countsAt({ framePages }: PagesRecording, frame: number): readonly number[] {
  return [...framePages.subarray(5 * frame, 5 * frame + 5)];
}

/** The last place of the scrubber, and where the film's rounds begin as shares of its length. */
export function roundMarksOf(recording: PagesRecording) {
  const last = recording.frames - 1;
  const ticks = roundStarts(recording).slice(1);
  return { last, ticks: ticks.map((at) => percentOf(at, 0, last)) };
}
