import { type Remote, releaseProxy, transfer, wrap } from 'comlink';
import {
  askPart,
  createMetricColumns,
  type MetricColumns,
  partOfRows,
  putRows,
  type RowsQuestion,
  tileOf,
} from '../engine/rows';
import type { PriorPoint } from '../models/platforms/prior-points';
import { buffersOf } from './buffers';
import type { Helping } from './helping';
import { createHold } from './hold';

/** How one's own guests write; null: nothing was learned. */
type Learned = readonly PriorPoint[] | null;

/** What a helper hears. */
interface Served extends Helping {
  readonly learn: (points: Learned) => void;
}

export interface Pool {
  /** What comes of many rows, the same numbers whatever the number of helpers; null once it is dropped. */
  readonly rows: (
    question: RowsQuestion,
    isDropped: () => boolean,
    report: (share: number) => void,
  ) => Promise<MetricColumns | null>;
  /** Somebody asks something quick: all lay their work down for so many ms. */
  readonly hold: (ms: number) => void;
  readonly learn: (points: Learned) => void;
  readonly stop: () => void;
}

interface PoolOptions {
  readonly startHelper: () => Worker;
  /** How many helpers work beside this worker. */
  readonly helpers: number;
  readonly learned: Learned;
  /** Lets every message that has arrived be heard. */
  readonly breath: () => Promise<void>;
}

/** A helper that is silent for so long with a tile has lost it. */
const SILENCE_MS = 4000;
/** Helpers without work for so long are let go. */
const IDLE_MS = 60_000;
/** Tiles that a helper has at a time: the next is there while it answers. */
const AT_A_TIME = 2;

interface Helper {
  readonly worker: Worker;
  readonly remote: Remote<Served>;
  /** Rejects when it failed; never resolves. */
  readonly died: Promise<never>;
  readonly lose: () => void;
  /** Its program is there. */
  isReady: boolean;
  isGone: boolean;
}

interface Tile {
  readonly from: number;
  readonly to: number;
}

/**
 * Helpers that take tiles of rows beside the worker that asks them. They are started at the first question, take part as soon
 * as their program is there, and are let go when there was nothing to do for a minute. A tile whose helper dies or is silent
 * is asked again here, so a pool without any helper is as right as one with many.
 */
export function createPool({ startHelper, helpers: most, learned: first, breath }: PoolOptions): Pool {
  let helpers: Helper[] = [];
  let learned = first;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const gate = createHold();

  function letGo(helper: Helper): void {
    if (helper.isGone) return;
    helper.isGone = true;
    helper.lose();
    helpers = helpers.filter((each) => each !== helper);
    helper.remote[releaseProxy]();
    helper.worker.terminate();
  }

  /** Starts helpers up to the number; `onReady` hears of each whose program has come. */
  function hire(question: RowsQuestion, onReady: (helper: Helper) => void): void {
    for (const helper of helpers) if (helper.isReady) onReady(helper);
    while (helpers.length < most) {
      const worker = startHelper();
      let lose: () => void = () => undefined;
      const died = new Promise<never>((_, reject) => {
        lose = () => reject(new Error('The helper is gone.'));
        for (const event of ['error', 'messageerror']) worker.addEventListener(event, lose);
      });
      const remote = wrap<Served>(worker);
      const helper: Helper = { worker, remote, died, lose, isReady: false, isGone: false };
      died.catch(() => letGo(helper));
      helpers.push(helper);
      void remote.learn(learned).catch(() => undefined);
      // No rows at all: its answer comes when its program is there.
      void remote.rows({ ...question, knobs: {}, count: 0 }).then(
        () => {
          helper.isReady = true;
          if (!helper.isGone) onReady(helper);
        },
        () => letGo(helper),
      );
    }
  }

  async function rows(
    question: RowsQuestion,
    isDropped: () => boolean,
    report: (share: number) => void,
  ): Promise<MetricColumns | null> {
    clearTimeout(idle);
    const { count } = question;
    const output = createMetricColumns(count);
    const lost: Tile[] = [];
    const away = new Set<Promise<void>>();
    let [next, done, isOver, rowsPerMs] = [0, 0, false, 0];
    const take = (): Tile | null => {
      if (isOver || isDropped()) return null;
      const back = lost.pop();
      if (back || next >= count) return back ?? null;
      const from = next;
      next += tileOf(question.scenario, count - from, 1 + helpers.length, rowsPerMs);
      return { from, to: next };
    };
    /** Asks a tile; its answer is in the memory of the one before, which is given back. */
    const ask = async (helper: Helper, tile: Tile, memory?: ArrayBuffer): Promise<ArrayBuffer | undefined> => {
      const part = partOfRows(question, tile.from, tile.to);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<never>((_, reject) => {
        const listen = () => {
          const isSilent = () => gate.restedFor() >= SILENCE_MS;
          timer = setTimeout(() => (isSilent() ? reject(new Error('silent')) : listen()), SILENCE_MS);
        };
        listen();
      });
      try {
        const answer = helper.remote.rows(transfer(part, buffersOf(part)), memory && transfer(memory, [memory]));
        const columns = await Promise.race([answer, helper.died, silence]);
        putRows(output, tile.from, columns);
        done += tile.to - tile.from;
        return columns.time.buffer as ArrayBuffer;
      } catch {
        lost.push(tile);
        letGo(helper);
        return undefined;
      } finally {
        clearTimeout(timer);
      }
    };
    const lane = async (helper: Helper): Promise<void> => {
      let memory: ArrayBuffer | undefined;
      while (!helper.isGone) {
        const tile = take();
        if (tile === null) return;
        memory = await ask(helper, tile, memory);
      }
    };
    hire(question, (helper) => {
      for (let k = 0; k < AT_A_TIME; k += 1) {
        const work = lane(helper).finally(() => away.delete(work));
        away.add(work);
      }
    });
    while (done < count && !isDropped()) {
      const tile = take();
      if (tile === null) await Promise.race(away);
      else {
        const start = performance.now();
        askPart(question, output, tile.from, tile.to);
        rowsPerMs = (tile.to - tile.from) / Math.max(performance.now() - start, 0.1);
        done += tile.to - tile.from;
      }
      report(done / count);
      await breath();
      await gate.over();
    }
    isOver = true;
    idle = setTimeout(stop, IDLE_MS);
    return isDropped() ? null : output;
  }

  function stop(): void {
    clearTimeout(idle);
    for (const helper of helpers) letGo(helper);
  }

  return {
    rows,
    stop,
    hold: (ms) => {
      gate.hold(ms);
      for (const { remote } of helpers) void remote.hold(ms).catch(() => undefined);
    },
    learn: (points) => {
      learned = points;
      for (const { remote } of helpers) void remote.learn(points).catch(() => undefined);
    },
  };
}
