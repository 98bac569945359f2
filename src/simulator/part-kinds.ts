import { PAGES_PER_MIB } from '../models/units';
import { MOST_SIMULATED_MEMORY } from '../vocabulary/limits';
import type { PartKindId, WorkloadPart } from './workload';

export type PartFieldName = Exclude<keyof WorkloadPart, 'kind'>;

/** One number of a part: what a knob and the text of a workload need to know of it. */
export interface PartField {
  readonly name: PartFieldName;
  /** Name in the text of a workload, as in `~hot=0.1`; null for the two numbers that always stand there, in order. */
  readonly key: string | null;
  readonly label: string;
  readonly unit: 'pages' | 'pages/s' | 's' | '';
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly integer: boolean;
}

/** A way to write to memory. */
export interface PartKind {
  readonly id: PartKindId;
  readonly label: string;
  readonly sentence: string;
  /** The fields that this kind looks at, in the order of the knobs and of the text. */
  readonly fields: readonly PartField[];
  /** Whether its pages lie scattered over the memory, or side by side. */
  readonly scattered: boolean;
}

/** Pages of the largest memory that is simulated. */
export const MAX_PAGES = MOST_SIMULATED_MEMORY * PAGES_PER_MIB;

const common = { integer: false, key: null, unit: '' } as const;

const pages: PartField = {
  ...common,
  name: 'pages',
  label: 'Set',
  unit: 'pages',
  min: 1,
  max: MAX_PAGES,
  default: 10_000,
  integer: true,
};
const writes: PartField = {
  ...common,
  name: 'writesPerSecond',
  label: 'Writes',
  unit: 'pages/s',
  min: 0,
  max: 10_000_000,
  default: 10_000,
};
const hotShare: PartField = {
  ...common,
  name: 'hotShare',
  key: 'hot',
  label: 'Hot part',
  min: 0,
  max: 1,
  default: 0.1,
};
const hotWrites: PartField = {
  ...common,
  name: 'hotWrites',
  key: 'share',
  label: 'Writes to the hot part',
  min: 0,
  max: 1,
  default: 0.9,
};
const inTime: readonly PartField[] = [
  { ...common, name: 'onTime', key: 'on', label: 'Writes for', unit: 's', min: 0.01, max: 3600, default: 1 },
  { ...common, name: 'offTime', key: 'off', label: 'Then rests for', unit: 's', min: 0, max: 3600, default: 0 },
  { ...common, name: 'variation', key: 'vary', label: 'Rate varies by', min: 0, max: 1, default: 0 },
  {
    ...common,
    name: 'phaseTime',
    key: 'phase',
    label: 'Rate drawn anew after',
    unit: 's',
    min: 0.1,
    max: 3600,
    default: 5,
  },
];

/** The kinds of parts; menus, texts and the guest read this table. How each chooses its pages: `choosers` of write-pages.ts. */
export const partKinds: Readonly<Record<PartKindId, PartKind>> = {
  uniform: {
    id: 'uniform',
    label: 'Uniform',
    sentence: 'Writes to the pages of its set at random, all alike.',
    fields: [pages, writes, ...inTime],
    scattered: true,
  },
  'hot-cold': {
    id: 'hot-cold',
    label: 'Hot and cold',
    sentence: 'Writes to a hot part of its set far more often than to the rest.',
    fields: [pages, writes, hotShare, hotWrites, ...inTime],
    scattered: true,
  },
  sweep: {
    id: 'sweep',
    label: 'Sweep',
    sentence: 'Writes to neighbouring pages one after the other, and again from the first.',
    fields: [pages, writes, ...inTime],
    scattered: false,
  },
  allocation: {
    id: 'allocation',
    label: 'Allocation',
    sentence: 'Takes a fresh page for every write, scattered over memory, and begins again once its set is used up.',
    fields: [pages, writes, ...inTime],
    scattered: true,
  },
};

/** A part with this kind's defaults for all that is not given. */
export function createPart(kind: PartKindId, given: Partial<Omit<WorkloadPart, 'kind'>>): WorkloadPart {
  return {
    kind,
    pages: pages.default,
    writesPerSecond: writes.default,
    hotShare: hotShare.default,
    hotWrites: hotWrites.default,
    onTime: 1,
    offTime: 0,
    variation: 0,
    phaseTime: 5,
    ...given,
  };
}
