import type { BulkInput, BulkKnob } from '../../src/models/bulk';
import { type MigrationInput, type ModelId, policyOf, withKnobs } from '../../src/models/result';
import { defaultScenario, effectiveInput } from '../../src/scenario/scenario';
import type { PlainColumns, PlainSwitches } from './plain-loops';

/** Many scenarios, as the bulk form takes them and as the plain loops do. */
export interface Mix {
  readonly name: string;
  readonly input: BulkInput;
  readonly columns: PlainColumns;
  readonly switches: PlainSwitches;
  /** The models that it is for: only Algorithm 1 looks at the guards. */
  readonly models: readonly ModelId[];
}

/** The dirtying rate is varied by so much around the default scenario's. */
const VARIED_BY = 0.01;

/** Evenly spread numbers from 0 to 1, the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The paper's VM, with the dirtying rate varied by 1 % around 40 MiB/s, as the bulk form takes it. */
export function variedRate(count: number): BulkInput {
  const random = createRandom(1);
  const base = effectiveInput(defaultScenario);
  const vary = () => base.vm.dirtyRate * (1 + VARIED_BY * (2 * random() - 1));
  return { count, base, columns: { dirtyRate: Float64Array.from({ length: count }, vary) } };
}

/** The same, each in an input of its own, as the readable form takes it. */
export function variedDefaults(count: number): MigrationInput[] {
  const { base, columns } = variedRate(count);
  return Array.from(columns.dirtyRate ?? [], (dirtyRate) => withKnobs(base, { dirtyRate }));
}

const KNOBS: readonly BulkKnob[] = [
  ...(['memory', 'dirtyRate', 'workingSet', 'bandwidth', 'minBandwidth', 'maxBandwidth', 'increment'] as const),
  ...(['threshold', 'maxRounds', 'maxTrafficFactor', 'resumeTime', 'gammaTime', 'gammaRate', 'gammaConstant'] as const),
];

const createColumns = (count: number, of: (knob: BulkKnob) => number = () => 0) =>
  Object.fromEntries(KNOBS.map((knob) => [knob, new Float64Array(count).fill(of(knob))])) as Record<
    BulkKnob,
    Float64Array
  >;

/** Scenarios far apart: the memory from 16 MiB to 100 GiB, the dirtying rate up to twice the bandwidth, and so on. */
export function wideColumns(count: number): PlainColumns {
  const random = createRandom(2);
  const between = (low: number, high: number) => low + (high - low) * random();
  const onLogScale = (low: number, high: number) => low * (high / low) ** random();
  const columns = createColumns(count);
  for (let k = 0; k < count; k += 1) {
    const memory = onLogScale(16, 102_400);
    const bandwidth = onLogScale(5, 5000);
    columns.memory[k] = memory;
    columns.bandwidth[k] = bandwidth;
    columns.dirtyRate[k] = bandwidth * between(0, 2);
    columns.workingSet[k] = memory * between(0, 1.2);
    columns.minBandwidth[k] = bandwidth * between(0.1, 1);
    columns.maxBandwidth[k] = bandwidth;
    columns.increment[k] = bandwidth * between(0, 0.5);
    columns.threshold[k] = memory * onLogScale(1e-7, 0.5);
    columns.maxRounds[k] = Math.floor(between(0, 45));
    columns.maxTrafficFactor[k] = random() < 0.5 ? 0 : between(1, 8);
    columns.resumeTime[k] = between(0, 0.5);
    columns.gammaTime[k] = between(-0.2, 0.1);
    columns.gammaRate[k] = between(-0.001, 0.001);
    columns.gammaConstant[k] = between(-0.4, 1.2);
  }
  return columns;
}

/** Wide scenarios as the bulk form takes them. */
export function wideInput(count: number, columns: PlainColumns, switches: PlainSwitches): BulkInput {
  return { count, base: withKnobs(effectiveInput(defaultScenario), { ...switches }), columns };
}

/** The scenarios of `variedRate` as full columns. */
function variedColumns({ count, base, columns }: BulkInput): PlainColumns {
  const values = { ...base.vm, ...base.link, ...base.policy } as unknown as Record<BulkKnob, number>;
  return { ...createColumns(count, (knob) => values[knob]), ...columns };
}

const ALL: readonly ModelId[] = ['closed-form', 'algorithm-1', 'dirty-curve'];

/** The mixes that the bulk forms are timed on. */
export function mixesOf(count: number): Mix[] {
  const varied = variedRate(count);
  const columns = wideColumns(count);
  const mix = (name: string, switches: PlainSwitches, models: readonly ModelId[]): Mix => {
    return { ...{ name, columns, switches, models }, input: wideInput(count, columns, switches) };
  };
  const switches = { adaptive: varied.base.link.adaptive, guards: policyOf(varied.base, 'threshold').guards };
  return [
    { ...{ name: 'rate varied by 1 %', switches, models: ALL }, columns: variedColumns(varied), input: varied },
    mix('wide', { adaptive: false, guards: true }, ALL),
    mix('wide, adaptive', { adaptive: true, guards: true }, ALL),
    mix('wide, no guards', { adaptive: false, guards: false }, ['algorithm-1']),
  ];
}
