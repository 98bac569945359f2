import type { ViewId } from '../../scenario/views';

/** What a view's pages say beside what it shows. */
export interface PaperOfView {
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
  'what-if': { ...other, assumes: ['Doubt takes the inputs to be independent of each other.'] },
  decide: {
    ...other,
    simulates: true,
    assumes: [
      'For so many at a time the link is cut into as many equal shares. What one VM does not use goes to nobody.',
      'A VM fits if it has left by the end of the window and its pause is within its SLA.',
    ],
  },
  log: {
    ...other,
    assumes: [
      'The guest goes on writing as it did, and the rate stays what it is.',
      'Where the log tells no downtime limit, it is 300 ms.',
    ],
  },
  measure: { ...other, simulates: true },
  fit: { ...other, simulates: true },
  validate: { ...other, simulates: true },
  learn: { ...other, simulates: true },
};

/** What every prediction takes for granted, whatever the view: docs/model.md. */
export const TAKEN_FOR_GRANTED: readonly string[] = [
  'The guest dirties memory at one steady rate, from the first second to the pause.',
  'The link carries payload at one steady rate, without other traffic.',
  'Sender, receiver and disks keep up: only the link is slow.',
  'Energy grows with what is sent, and with nothing else.',
];

/** Where the models come from. */
export const SOURCES: readonly string[] = [
  'H. Liu, C.-Z. Xu, H. Jin, J. Gong, X. Liao: Performance and Energy Modeling for Live Migration of Virtual Machines. HPDC 2011, pages 171–182. https://doi.org/10.1145/1996130.1996154',
  'What the models take for granted, and where they are wrong: docs/model.md of Precopy.',
];
