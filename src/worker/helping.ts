import { transfer } from 'comlink';
import type { askRows, MetricColumns, RowsQuestion } from '../engine/rows';
import { buffersOf } from './buffers';

/** What a worker does for another one: rows, and lying still for so many ms. */
export interface Helping {
  readonly rows: (question: RowsQuestion) => Promise<MetricColumns>;
  readonly hold: (ms: number) => void;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** When work may go on: later, if somebody said hold meanwhile. */
export function createHold(now: () => number = () => performance.now()) {
  let until = Number.NEGATIVE_INFINITY;
  return {
    hold: (ms: number): void => {
      until = Math.max(until, now() + ms);
    },
    /** ms since nothing has been held any more. */
    restedFor: (): number => now() - until,
    over: async (): Promise<void> => {
      for (let left = until - now(); left > 0; left = until - now()) await wait(left);
    },
  };
}

/** The helper's side of a pool: each question is short, and it looks before it whether it is to lie still. */
export function createHelping(load: () => Promise<{ readonly askRows: typeof askRows }>): Helping {
  const gate = createHold();
  return {
    hold: gate.hold,
    rows: async (question) => {
      const program = await load();
      await gate.over();
      const columns = program.askRows(question);
      return transfer(columns, buffersOf(columns));
    },
  };
}
