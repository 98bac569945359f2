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

/** Scenarios far apart: the memory from 16 MiB to 100 GiB, the dirtying rate up to twice the bandwidth, and so on. */
function wideInputs(count: number, switches: PlainSwitches): MigrationInput[] {
  const random = createRandom(2);
  const between = (low: number, high: number) => low + (high - low) * random();
  const onLogScale = (low: number, high: number) => low * (high / low) ** random();
  return Array.from({ length: count }, () => {
    const memory = onLogScale(16, 102_400);
    const bandwidth = onLogScale(5, 5000);
    return withKnobs(effectiveInput(defaultScenario), {
      ...switches,
      memory,
      bandwidth,
      dirtyRate: bandwidth * between(0, 2),
      workingSet: memory * between(0, 1.2),
      minBandwidth: bandwidth * between(0.1, 1),
      maxBandwidth: bandwidth,
      increment: bandwidth * between(0, 0.5),
      threshold: memory * onLogScale(1e-7, 0.5),
      maxRounds: Math.floor(between(0, 45)),
      maxTrafficFactor: random() < 0.5 ? 0 : between(1, 8),
      resumeTime: between(0, 0.5),
      gammaTime: between(-0.2, 0.1),
      gammaRate: between(-0.001, 0.001),
      gammaConstant: between(-0.4, 1.2),
    });
  });
}

const KNOBS: readonly BulkKnob[] = [
  ...(['memory', 'dirtyRate', 'workingSet', 'bandwidth', 'minBandwidth', 'maxBandwidth', 'increment'] as const),
  ...(['threshold', 'maxRounds', 'maxTrafficFactor', 'resumeTime', 'gammaTime', 'gammaRate', 'gammaConstant'] as const),
];

function mixOf(name: string, inputs: readonly MigrationInput[], varied: readonly BulkKnob[]): Omit<Mix, 'models'> {
  const [base] = inputs;
  if (!base) throw new Error('A mix has at least one scenario.');
  const valuesOf = ({ vm, link, policy }: MigrationInput) =>
    ({ ...vm, ...link, ...policy }) as unknown as Record<BulkKnob, number>;
  const column = (knob: BulkKnob) => [knob, Float64Array.from(inputs, (input) => valuesOf(input)[knob])] as const;
  const columns = Object.fromEntries(KNOBS.map(column)) as Record<BulkKnob, Float64Array>;
  return {
    name,
    input: { count: inputs.length, base, columns: Object.fromEntries(varied.map((knob) => [knob, columns[knob]])) },
    columns,
    switches: { adaptive: base.link.adaptive, guards: policyOf(base, 'threshold').guards },
  };
}

const ALL: readonly ModelId[] = ['closed-form', 'algorithm-1', 'dirty-curve'];

/** The mixes that the bulk forms are timed on. */
export function mixesOf(count: number): Mix[] {
  const wide = (name: string, switches: PlainSwitches) => mixOf(name, wideInputs(count, switches), KNOBS);
  return [
    { ...mixOf('rate varied by 1 %', variedDefaults(count), ['dirtyRate']), models: ALL },
    { ...wide('wide', { adaptive: false, guards: true }), models: ALL },
    { ...wide('wide, adaptive', { adaptive: true, guards: true }), models: ALL },
    { ...wide('wide, no guards', { adaptive: false, guards: false }), models: ['algorithm-1'] },
  ];
}
