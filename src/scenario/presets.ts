import type { Scenario } from './scenario';
import { defaultScenario } from './scenario';

/** A scenario to start from. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** What it shows, in a sentence. */
  readonly sentence: string;
  readonly scenario: Scenario;
  /** Scenarios that are pinned with it; the first is the baseline. */
  readonly pins: readonly Scenario[];
}

function preset(id: string, label: string, sentence: string, knobs: Partial<Scenario>, pins: readonly Scenario[] = []) {
  return { id, label, sentence, scenario: { ...defaultScenario, ...knobs, name: label }, pins } satisfies Preset;
}

/** lambda = 100 / 95.4 = 1.05 at the default 800 Mbit/s. */
const hotWriter: Partial<Scenario> = { dirtyRate: 100 };

/** Found by search over round numbers: one round fewer leaves about eight times as much for the pause. */
const oneRoundFewer: Partial<Scenario> = { dirtyRate: 10, threshold: 100 };

/** Dirtying rate of a public QEMU case of 2013 whose 20 Gbit/s link gave 2.1 Gbit/s: 277 x 10^6 bytes a second. */
const QEMU_CASE_DIRTY_RATE = 277e6 / 2 ** 20;

/** The presets, in the order of the menu. */
export const presets: readonly Preset[] = [
  preset('paper', 'The paper’s 1 GB VM', 'The 1 GiB virtual machine of the paper over a link of 800 Mbit/s.', {}),
  preset('idle', 'Idle VM', 'Hardly anything is written, so two rounds are enough and the pause is short.', {
    dirtyRate: 1,
  }),
  preset(
    'database',
    'Transaction database',
    'It writes fast, but mostly to the same 1 GiB of its 16 GiB, so the rounds still shrink.',
    { memory: 16_384, dirtyRate: 80, workingSet: 1024, bandwidth: 1000, model: 'dirty-curve' },
  ),
  preset(
    'hot-writer',
    'Hot writer',
    'Memory is dirtied a little faster than the link sends it, so the rounds never shrink and the pause is long.',
    hotWriter,
  ),
  preset(
    'hot-writer-faster-link',
    'Hot writer, faster link',
    'The same virtual machine over 2.5 Gbit/s: now each round is shorter than the one before.',
    { ...hotWriter, bandwidth: 2500 },
  ),
  preset('large', '64 GiB on 10 Gbit/s', 'A large guest on a fast link: most of the time goes into the first round.', {
    memory: 65_536,
    dirtyRate: 200,
    bandwidth: 10_000,
  }),
  preset(
    'slow-in-practice',
    '256 GiB, link slower than its name',
    'A 20 Gbit/s link gives 2.1 Gbit/s, and the guest writes 1.055 times as fast: a public QEMU case of 2013.',
    { memory: 262_144, dirtyRate: QEMU_CASE_DIRTY_RATE, bandwidth: 2100 },
  ),
  preset(
    'faster-pauses-longer',
    'The faster link pauses longer',
    'At 900 Mbit/s one round fewer is needed than at 800, and the pause gets more than six times as long.',
    { ...oneRoundFewer, bandwidth: 900 },
    [{ ...defaultScenario, ...oneRoundFewer, name: 'The slower link, 800 Mbit/s' }],
  ),
];
