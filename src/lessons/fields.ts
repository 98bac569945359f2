import {
  formatNumber,
  joined,
  scaleDowntime,
  scaleDuration,
  scaleEnergy,
  scaleNetworkRate,
  scalePower,
  scaleTransferRate,
  scaleVolume,
} from '../format/number';

/** What a number of a lesson measures, in the unit that it is worked out in. */
export type LessonQuantity = 'duration' | 'volume' | 'rate' | 'network' | 'energy' | 'power' | 'plain' | 'yes-no';

interface Field {
  readonly quantity: LessonQuantity;
  /** In a table's head and a curve's axis: 'total time'. */
  readonly label: string;
}

const field = (quantity: LessonQuantity, label: string): Field => ({ quantity, label });

/** Every number that a text, a condition or a curve may name, after the scenario and a dot: `vm.downtime`. */
export const lessonFields = {
  memory: field('volume', 'memory'),
  dirtyRate: field('rate', 'dirtying rate'),
  workingSet: field('volume', 'working set'),
  bandwidth: field('network', 'bandwidth'),
  sendRate: field('rate', 'sending rate'),
  threshold: field('volume', 'remaining threshold'),
  downtimeLimit: field('duration', 'downtime limit'),
  resume: field('duration', 'resume time'),
  omega: field('plain', 'ω of eq. 10, for each second'),
  xi: field('plain', 'ξ of eq. 10, for each MiB/s'),
  psi: field('plain', 'ψ of eq. 10'),
  totalTime: field('duration', 'total time'),
  downtime: field('duration', 'pause'),
  traffic: field('volume', 'traffic'),
  energy: field('energy', 'energy'),
  power: field('power', 'mean extra power'),
  lambda: field('plain', 'λ'),
  rounds: field('plain', 'rounds before the pause'),
  converges: field('yes-no', 'ends by itself'),
  lastSent: field('volume', 'sent in the pause'),
  firstTime: field('duration', 'time of round 0'),
  firstDirtied: field('volume', 'dirtied in round 0'),
  firstSkipped: field('volume', 'skipped after round 0'),
  secondSent: field('volume', 'sent in round 1'),
  gamma: field('plain', 'γ of eq. 10 after round 0'),
  reading1: field('rate', 'rate counted over 1 s'),
  reading5: field('rate', 'rate counted over 5 s'),
  reading30: field('rate', 'rate counted over 30 s'),
  reading60: field('rate', 'rate counted over 60 s'),
} as const satisfies Readonly<Record<string, Field>>;

export type LessonField = keyof typeof lessonFields;

/** The cost C of eq. 18 among the VMs of a fleet of the lesson: `web.cost.host`. */
export const COST = 'cost';

export const isLessonField = (name: string): name is LessonField => Object.hasOwn(lessonFields, name);

/** Numbers by scenario and field, as the worker gives them; NaN where the model has none. */
export type LessonValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * A number of a lesson as it is shown: 0.0212 s -> '21.2 ms', 0.4194 -> '0.419', 1 of a yes or no -> 'yes'. What a model has no number for is
 * '–'; the time of what does not end, 'never'; how much that would be, 'without end'.
 */
export function lessonText(value: number, quantity: LessonQuantity): string {
  if (value === Number.POSITIVE_INFINITY) return quantity === 'duration' ? 'never' : 'without end';
  switch (quantity) {
    case 'duration':
      return joined(value === 0 ? scaleDowntime(value) : scaleDuration(value));
    case 'volume':
      return joined(scaleVolume(value));
    case 'rate':
      return joined(scaleTransferRate(value));
    case 'network':
      return joined(scaleNetworkRate(value));
    case 'energy':
      return joined(scaleEnergy(value));
    case 'power':
      return joined(scalePower(value));
    case 'plain':
      return formatNumber(value).replace('-', '−');
    case 'yes-no':
      return value > 0 ? 'yes' : 'no';
  }
}

/** Units that a file may name for a number, where its own one would not do: of which quantity, and how large each is. */
export const lessonUnits = {
  ms: { quantity: 'duration', size: 1e-3 },
  s: { quantity: 'duration', size: 1 },
  MiB: { quantity: 'volume', size: 1 },
  GiB: { quantity: 'volume', size: 1024 },
} as const satisfies Readonly<Record<string, { readonly quantity: LessonQuantity; readonly size: number }>>;

export type LessonUnit = keyof typeof lessonUnits;

export const isLessonUnit = (name: string): name is LessonUnit => Object.hasOwn(lessonUnits, name);

/** A number of a lesson in a unit that its file names: 5212.3 MiB in MiB -> '5,212 MiB', where lessonText says 5.09 GiB. */
export const textIn = (value: number, unit: LessonUnit): string =>
  joined({ number: formatNumber(value / lessonUnits[unit].size), unit });

/** Symbols that a text may show between dollar signs, and how they are read aloud. */
export const lessonSymbols: Readonly<Record<string, { readonly shown: string; readonly spoken: string }>> = {
  lambda: { shown: 'λ', spoken: 'lambda' },
  gamma: { shown: 'γ', spoken: 'gamma' },
  omega: { shown: 'ω', spoken: 'omega' },
  xi: { shown: 'ξ', spoken: 'xi' },
  psi: { shown: 'ψ', spoken: 'psi' },
  alpha: { shown: 'α', spoken: 'alpha' },
  beta: { shown: 'β', spoken: 'beta' },
  D: { shown: 'D', spoken: 'D' },
  R: { shown: 'R', spoken: 'R' },
  W: { shown: 'W', spoken: 'W' },
  C: { shown: 'C', spoken: 'C' },
  U: { shown: 'U', spoken: 'U' },
  T_0: { shown: 'T_0', spoken: 'T zero' },
  V_mem: { shown: 'V_mem', spoken: 'V mem' },
  V_mig: { shown: 'V_mig', spoken: 'V mig' },
  V_thd: { shown: 'V_thd', spoken: 'V threshold' },
  T_down: { shown: 'T_down', spoken: 'T down' },
  E_mig: { shown: 'E_mig', spoken: 'E mig' },
};
