import type { ViewId } from '../../scenario/views';
import * as words from './words';

/** What a view's pages say beside what it shows. */
interface PaperOfView {
  /** Whether it shows verdict, key numbers and equations itself; else those of the scenario are put to it. */
  readonly showsScenario: boolean;
  /** Whether it simulates migrations, so that the knobs of simulations count. */
  readonly simulates: boolean;
  /** What its answers take for granted beside what the models do: sentences of docs/model.md. */
  readonly assumes: readonly string[];
}

const other: PaperOfView = { showsScenario: false, simulates: false, assumes: [] };

/** A view's part of its pages: a new view is one record. */
export const paperOfViews: Readonly<Record<ViewId, PaperOfView>> = {
  explore: { ...other, showsScenario: true },
  platforms: other,
  'what-if': { ...other, assumes: [words.assumedByDoubt] },
  decide: {
    ...other,
    simulates: true,
    assumes: words.assumedByPlan,
  },
  log: {
    ...other,
    assumes: words.assumedByLog,
  },
  measure: { ...other, simulates: true },
  fit: { ...other, simulates: true },
  validate: { ...other, simulates: true },
  learn: { ...other, simulates: true },
};
