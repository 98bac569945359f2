import { transfer } from 'comlink';
import type { askRows, MetricColumns, RowsQuestion } from '../engine/rows';
import { buffersOf } from './buffers';
import { createHold } from './hold';

/** What a worker does for another one: rows, and lying still for so many ms. */
export interface Helping {
  /** `memory` comes back with the answer in it, if it is large enough. */
  readonly rows: (question: RowsQuestion, memory?: ArrayBuffer) => Promise<MetricColumns>;
  readonly hold: (ms: number) => void;
}

/** The helper's side of a pool: each question is short, and it looks before it whether it is to lie still. */
export function createHelping(load: () => Promise<{ readonly askRows: typeof askRows }>): Helping {
  const gate = createHold();
  return {
    hold: gate.hold,
    rows: async (question, memory) => {
      const program = await load();
      await gate.over();
      const columns = program.askRows(question, memory);
      return transfer(columns, buffersOf(columns));
    },
  };
}
