/** A knob's text as a link or a file has it, already percent-decoded. */
export interface WrittenKnob {
  readonly key: string;
  readonly text: string;
  /** False if the text could not be decoded, or is of the wrong type in a file: it takes the default. */
  readonly readable: boolean;
  /** What the person wrote, before any upgrade: lists of problems name this. */
  readonly written: { readonly key: string; readonly text: string };
}

/** Rewrites one scenario's knobs, the link's own or a pin's, from a version to the next. */
type UpgradeStep = (knobs: readonly WrittenKnob[]) => readonly WrittenKnob[];

/** A number that carries no unit of its own: it ends in a digit or a point. */
const ENDS_AS_NUMBER = /[\d.]$/;

function withUnit(text: string, unit: string): string {
  return ENDS_AS_NUMBER.test(text) ? `${text}${unit}` : text;
}

/**
 * Version 0 -> 1. Version 0 was never published: it stands here to prove the road. It had the memory as `ram` in GiB
 * and the bandwidth as `bw` in Gbit/s, and its rate increment was 50 Mbit/s where none was written.
 */
function fromVersion0(knobs: readonly WrittenKnob[]): readonly WrittenKnob[] {
  const renamed = knobs.map((knob) => {
    if (knob.key === 'ram') return { ...knob, key: 'mem', text: withUnit(knob.text, 'GiB') };
    if (knob.key === 'bw') return { ...knob, key: 'rate', text: withUnit(knob.text, 'Gbit/s') };
    return knob;
  });
  if (knobs.some(({ key }) => key === 'delta')) return renamed;
  return [...renamed, { key: 'delta', text: '50', readable: true, written: { key: 'delta', text: '50' } }];
}

/** Zero, with or without a unit: it was how "all memory" was written. */
const ZERO = /^\s*[+-]?(?:0+\.?0*|\.0+)(?:e[+-]?\d+)?\s*[a-z]*\s*$/i;
const QEMU = /^\s*qemu\s*$/;
/** What starts like a number; anything else was read as the default. */
const NUMBER = /^\s*[+-]?\.?\d/;

/**
 * Version 1 -> 2. QEMU's loop ended by rounds and traffic, and its rate was a limit of its own or the link's; when that
 * limit was lifted for the pause, 1,845 MiB/s were left. A working set of 0, or none, meant all of the memory.
 */
function fromVersion1(knobs: readonly WrittenKnob[]): readonly WrittenKnob[] {
  const first = (key: string): WrittenKnob | undefined => knobs.find((knob) => knob.key === key);
  const kept = knobs.filter(({ key }) => key !== 'limit');
  if (!QEMU.test(first('model')?.text ?? '')) return kept;
  const added = (key: string, text: string, from = first(key)): WrittenKnob => {
    const written = from?.written ?? { key, text };
    return { key, text, readable: true, written };
  };
  const more = [added('ends', '1')];
  const set = first('ws');
  if (set === undefined || ZERO.test(set.text)) more.push(added('ws', 'all', set));
  if (first('limit')?.text.trim() === 'bandwidth') {
    const rate = first('rate');
    more.push(added('cap', rate && NUMBER.test(rate.text) ? rate.text : '800', rate));
    more.push(added('rate', '15476.98176', rate));
  }
  const replaced = new Set(more.flatMap(({ key }) => (key === 'ends' ? [] : [first(key)])));
  return [...more, ...kept.filter((knob) => !replaced.has(knob))];
}

/** The workloads whose mixes version 3 changed, as they were before. */
const OLD_MIXES: readonly (readonly [id: string, mix: string])[] = [
  ['idle', 'uniform~300~300+allocation~3000~15'],
  ['linpack', 'uniform~8000~300000+uniform~13000~10000~vary=0.3'],
  ['specweb', 'uniform~16000~39000~vary=0.15~phase=2'],
];

/** A workload's text as it was before version 3: 'idle' -> its old mix, any other text as it is. */
const oldMix = (text: string): string => OLD_MIXES.find(([id]) => id === text)?.[1] ?? text;

/**
 * Version 2 -> 3. Trials had no migrations before them, their predictions the skip ratio of the scenario, and three
 * workloads were others.
 */
function fromVersion2(knobs: readonly WrittenKnob[]): readonly WrittenKnob[] {
  const added = (key: string, text: string): WrittenKnob => ({ key, text, readable: true, written: { key, text } });
  const mixed = knobs.map((knob) => (knob.key === 'wl' ? { ...knob, text: oldMix(knob.text) } : knob));
  return [added('past', '0'), added('line', 'scenario'), ...mixed];
}

/** The first version whose workloads are today's. */
const NEW_MIXES = 3;

/** The workload of a VM as a link or a file of a version has it, brought up to date. */
export const upgradeVmWorkload = (text: string, version: number): string => (version < NEW_MIXES ? oldMix(text) : text);

/** The fleet of a link or a file that says nothing of one, as the text of a link; null: the default one. */
export function upgradeMissingFleet(version: number): string | null {
  if (version >= NEW_MIXES) return null;
  const rows = [
    ['Dbench', '52~39', 'dbench'],
    ['TPC-C', '8.3~96', 'tpcc'],
    ['Linpack', '94~82', encodeURIComponent(oldMix('linpack'))],
    ['SPECweb', '88~63', encodeURIComponent(oldMix('specweb'))],
  ] as const;
  const pair = ([name, numbers, workload]: (typeof rows)[number]) =>
    [1, 2].map((i) => `${name} ${i}~800~${numbers}~~~${workload.replaceAll('~', '%7E')}`);
  return rows.flatMap(pair).join(';');
}

/**
 * One step for each old version, the first from version 0. A step is frozen once its version is published: strings in,
 * strings out, literals only, no call into the code that reads today's links. A new version is one function above and
 * one line here; the current version follows from it.
 */
const STEPS: readonly UpgradeStep[] = [fromVersion0, fromVersion1, fromVersion2];

/** The version that this page writes. */
export const LINK_VERSION = STEPS.length;

/** Brings one scenario's knobs from an old version to the current one. */
export function upgradeKnobs(knobs: readonly WrittenKnob[], version: number): readonly WrittenKnob[] {
  return STEPS.slice(version).reduce((upgraded, step) => step(upgraded), knobs);
}
