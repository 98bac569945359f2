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

/**
 * One step for each old version, the first from version 0. A step is frozen once its version is published: strings in,
 * strings out, literals only, no call into the code that reads today's links. A new version is one function above and
 * one line here; the current version follows from it.
 */
const STEPS: readonly UpgradeStep[] = [fromVersion0];

/** The version that this page writes. */
export const LINK_VERSION = STEPS.length;

/** Brings one scenario's knobs from an old version to the current one. */
export function upgradeKnobs(knobs: readonly WrittenKnob[], version: number): readonly WrittenKnob[] {
  return STEPS.slice(version).reduce((upgraded, step) => step(upgraded), knobs);
}
