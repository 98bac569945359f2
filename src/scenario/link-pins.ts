import { percentDecoded, percentEncoded } from './link-text';
import type { WrittenKnob } from './link-upgraders';
import { upgradeKnobs } from './link-upgraders';
import type { Rejected } from './read-knobs';
import { readKnobs } from './read-knobs';
import type { Scenario } from './scenario';
import { writtenKnobs } from './write-knobs';

/** The key of a pinned scenario, and under which its problems are listed. */
export const PIN_KEY = 'pin';

/** The most scenarios that can be pinned; the first is the baseline. */
export const MAX_PINS = 4;

function readItem(item: string): WrittenKnob {
  const tilde = item.indexOf('~');
  const key = tilde < 0 ? item : item.slice(0, tilde);
  const encoded = tilde < 0 ? '' : item.slice(tilde + 1);
  // A script may have encoded the value only once: what cannot be decoded a second time is taken as it stands.
  const text = percentDecoded(encoded) ?? encoded;
  return { key, text, readable: true, written: { key, text: encoded } };
}

function asItem({ key, text }: Rejected): string {
  return text === '' ? key : `${key}~${text}`;
}

/**
 * Reads a pin, percent-decoded once: 'mem~4096,dirty~120'. A value may be percent-encoded once more, which is how a
 * comma or a tilde in a name survives. Problems are listed under the key 'pin' with the item as it was written.
 */
export function readPin(text: string, version: number): { scenario: Scenario; rejected: readonly Rejected[] } {
  const items = text.split(',').filter((item) => item !== '');
  const { scenario, rejected } = readKnobs(upgradeKnobs(items.map(readItem), version));
  return { scenario, rejected: rejected.map((entry) => ({ ...entry, key: PIN_KEY, text: asItem(entry) })) };
}

/** A scenario as the value of a pin: '' for the default scenario. 4096 MiB -> 'mem~4096'. */
export function writePin(scenario: Scenario): string {
  const items = writtenKnobs(scenario).map(([key, text]) => `${key}~${percentEncoded(text).replaceAll('~', '%7E')}`);
  return percentEncoded(items.join(','));
}
