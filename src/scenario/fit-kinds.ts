import type { NumberName } from './scenario';

export type FitId = 'gamma' | 'energy' | 'energy-hosts' | 'dirty-curve' | 'dirty-meter';

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

const energyKnobs: readonly FitKnob[] = [
  { name: 'energyPerMib', from: 'the slope over traffic' },
  { name: 'energyFixed', from: 'the intercept' },
];

/** Every kind of fit, in the order of the menu. Menus, the reader of training tables and the worker read this table. */
export const fitKinds: readonly FitKind[] = [
  {
    id: 'gamma',
    label: 'Skip ratio',
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
    knobs: [
      { name: 'gammaTime', from: 'the slope over the duration' },
      { name: 'gammaRate', from: 'the slope over the rate' },
      { name: 'gammaConstant', from: 'the intercept' },
    ],
  },
  {
    id: 'energy',
    label: 'Energy of both hosts',
    question: 'How much energy does each MiB of traffic cost both hosts together, and how much any migration?',
    equation: 'Eq. 15',
    columns: [traffic, energy],
    yields: 'alpha and beta of both hosts together',
    knobs: energyKnobs,
  },
  {
    id: 'energy-hosts',
    label: 'Energy of each host',
    question: 'How much energy does each MiB of traffic cost the source and the destination, where they are unlike?',
    equation: 'Eq. 14',
    columns: [traffic, sourceEnergy, destinationEnergy],
    yields: 'alpha and beta of the source and of the destination',
    knobs: [
      { name: 'energyPerMib', from: 'the sum of both slopes' },
      { name: 'energyFixed', from: 'the sum of both intercepts' },
      { name: 'sourceShare', from: 'the source’s part of the slopes' },
      { name: 'sourceFixedShare', from: 'the source’s part of the intercepts' },
    ],
  },
  {
    id: 'dirty-curve',
    label: 'Dirty curve',
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
    knobs: [
      { name: 'dirtyRate', from: 'the slope at the beginning' },
      { name: 'workingSet', from: 'the height at which it ends' },
    ],
  },
  {
    id: 'dirty-meter',
    label: 'Dirty-rate meter, two windows',
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
    knobs: [
      { name: 'dirtyRate', from: 'the rate of a window of no length' },
      { name: 'workingSet', from: 'the memory found in a window without end' },
    ],
  },
];
