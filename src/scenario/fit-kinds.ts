import { type FitId, fitNames } from './fit-names';
import type { NumberName } from './scenario';

/** What a column measures; it decides which units its header may name. */
export type TrainingQuantity = 'duration' | 'rate' | 'volume' | 'energy' | 'ratio';

/** A column of numbers that a fit needs. */
export interface TrainingColumn {
  /** Its name in files, with the unit that it is kept in: 'traffic_mib'. */
  readonly name: string;
  readonly label: string;
  /** The paper's symbol, `_` before a subscript. */
  readonly symbol: string;
  readonly quantity: TrainingQuantity;
  /** Names without unit under which it is found, the first its own: 'traffic', 'v_mig'. */
  readonly stems: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Whether `min` itself is left out. */
  readonly above?: true;
  /** Columns whose sum stands for it where a file has them instead. */
  readonly orSumOf?: readonly TrainingColumn[];
}

/** What a fit sets when its answer is used. */
export interface FitKnob {
  readonly name: NumberName;
  /** Where its value comes from, in words: 'the slope over traffic'. */
  readonly from: string;
}

/** One kind of fit, as menus, readers and the worker know it. */
export interface FitKind {
  readonly id: FitId;
  readonly label: string;
  /** The question that it answers. */
  readonly question: string;
  readonly equation: string;
  /** Inputs first, then what is explained by them. */
  readonly columns: readonly TrainingColumn[];
  /** What comes out, in words. */
  readonly yields: string;
  readonly knobs: readonly FitKnob[];
}

const MOST = 1e12;

const duration = {
  name: 'duration_s',
  quantity: 'duration',
  min: 0,
  max: 1e9,
  above: true,
} as const;

const dirtyRate: TrainingColumn = {
  name: 'dirty_rate_mib_s',
  label: 'Dirtying rate',
  symbol: 'D',
  quantity: 'rate',
  stems: ['dirty_rate', 'dirtying_rate', 'd', 'd_mean', 'd_round', 'dirtyrate'],
  ...{ min: 0, max: 1e6 },
};

const traffic: TrainingColumn = {
  name: 'traffic_mib',
  label: 'Traffic',
  symbol: 'V_mig',
  quantity: 'volume',
  stems: ['traffic', 'v_mig', 'volume', 'sent', 'transferred'],
  min: 0,
  max: MOST,
  above: true,
};

/** A meter's noise can take a small energy below 0. */
const joules = { quantity: 'energy', min: -MOST, max: MOST } as const;

const sourceEnergy: TrainingColumn = {
  ...{ name: 'energy_source_j', label: 'Energy of the source', symbol: 'E_s', ...joules },
  stems: ['energy_source', 'source_energy', 'energy_src', 'e_source', 'e_s'],
};

const destinationEnergy: TrainingColumn = {
  ...{ name: 'energy_destination_j', label: 'Energy of the destination', symbol: 'E_d', ...joules },
  stems: ['energy_destination', 'destination_energy', 'energy_dst', 'energy_dest', 'e_destination', 'e_d'],
};

const energy: TrainingColumn = {
  ...{ name: 'energy_j', label: 'Energy', symbol: 'E_mig', ...joules },
  stems: ['energy', 'e_mig', 'energy_total'],
  orSumOf: [sourceEnergy, destinationEnergy],
};

/** Its id and label. */
function named(id: FitId): Pick<FitKind, 'id' | 'label'> {
  const { label } = fitNames[id];
  return { id, label };
}

/** What a fit sets, with where each value comes from, in the order of its name's. */
const knobsOf = (id: FitId, from: readonly string[]): readonly FitKnob[] =>
  fitNames[id].sets.map((name, i) => ({ name, from: from[i] ?? '' }));

/** Every kind of fit, in the order of the menu. Menus, the reader of training tables and the worker read this table. */
export const fitKinds: readonly FitKind[] = [
  {
    ...named('gamma'),
    question:
      'Which part of the dirtied pages is skipped, given how long the round before took and how fast it dirtied?',
    equation: 'Eq. 10',
    columns: [
      {
        ...duration,
        label: 'Duration of the round before',
        symbol: 'T',
        stems: ['duration', 't', 'dur', 'round_time'],
      },
      dirtyRate,
      {
        name: 'skip_ratio',
        label: 'Skip ratio',
        symbol: 'γ',
        quantity: 'ratio',
        stems: ['skip_ratio', 'gamma', 'skipped_ratio', 'skip'],
        // Logs without skip counts give an effective ratio, which can lie far below 0.
        ...{ min: -1000, max: 1 },
      },
    ],
    yields: 'omega, xi and psi of the line for gamma',
    knobs: knobsOf('gamma', ['the slope over the duration', 'the slope over the rate', 'the intercept']),
  },
  {
    ...named('energy'),
    question: 'How much energy does each MiB of traffic cost both hosts together, and how much any migration?',
    equation: 'Eq. 15',
    columns: [traffic, energy],
    yields: 'alpha and beta of both hosts together',
    knobs: knobsOf('energy', ['the slope over traffic', 'the intercept']),
  },
  {
    ...named('energy-hosts'),
    question: 'How much energy does each MiB of traffic cost the source and the destination, where they are unlike?',
    equation: 'Eq. 14',
    columns: [traffic, sourceEnergy, destinationEnergy],
    yields: 'alpha and beta of the source and of the destination',
    knobs: knobsOf('energy-hosts', [
      'the sum of both slopes',
      'the sum of both intercepts',
      'the source’s part of the slopes',
      'the source’s part of the intercepts',
    ]),
  },
  {
    ...named('dirty-curve'),
    question: 'How fast does the VM write, and how large is the set that it writes again and again?',
    equation: 'Sec. 4.2',
    columns: [
      { ...duration, label: 'Time', symbol: 'T', stems: ['duration', 't', 'time', 'dur', 'window', 'round_time'] },
      {
        name: 'distinct_mib',
        label: 'Distinct memory dirtied',
        symbol: 'U',
        quantity: 'volume',
        stems: ['distinct', 'u', 'unique', 'dirtied', 'new_dirty'],
        ...{ min: 0, max: MOST },
      },
    ],
    yields: 'D and W of the dirty curve',
    knobs: knobsOf('dirty-curve', ['the slope at the beginning', 'the height at which it ends']),
  },
  {
    ...named('dirty-meter'),
    question: 'What do two calls of a dirty-rate meter with different windows say of rate and working set?',
    equation: 'Sec. 4.2',
    columns: [
      {
        ...duration,
        label: 'Window',
        symbol: 'T',
        stems: ['duration', 'window', 'period', 'calc_period', 'calc_time', 't'],
      },
      { ...dirtyRate, label: 'Rate that the meter gave', stems: [...dirtyRate.stems, 'rate'] },
    ],
    yields: 'D and W of the dirty curve',
    knobs: knobsOf('dirty-meter', ['the rate of a window of no length', 'the memory found in a window without end']),
  },
];
