import { createPart, type PartField, partKinds } from './part-kinds';
import type { PartKindId, WorkloadPart } from './workload';
import { workloads } from './workload-list';

/** The longest text, and the most parts, of a workload. */
export const MAX_WORKLOAD_TEXT = 400;
export const MAX_PARTS = 6;

/** A decimal number without sign: 0.5, 33000 or 1e-7. */
const NUMBER = /^\d+(?:\.\d+)?(?:e-?\d{1,3})?$/;

/** The number of a field, or null if it is none, or out of the field's range. */
function readField({ min, max, integer }: PartField, text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max && (!integer || Number.isInteger(value)) ? value : null;
}

/** One part, `kind~pages~writes` and then named numbers in any order, or null if it cannot be read. */
function readPart(text: string): WorkloadPart | null {
  const [kind = '', ...words] = text.split('~');
  if (!Object.hasOwn(partKinds, kind)) return null;
  const { id, fields } = partKinds[kind as PartKindId];
  const given: Partial<Record<PartField['name'], number>> = {};
  const inOrder = fields.filter(({ key }) => key === null);
  if (words.length < inOrder.length) return null;
  for (const [i, word] of words.entries()) {
    const [key = '', value = ''] = i < inOrder.length ? ['', word] : word.split(/=(.*)/s);
    const field = inOrder[i] ?? fields.find((named) => named.key === key);
    const number = field ? readField(field, value) : null;
    if (!field || number === null || given[field.name] !== undefined) return null;
    given[field.name] = number;
  }
  return createPart(id, given);
}

/**
 * The parts of a workload's text, or null if it is neither a preset's id nor a mix that can be read: one to six parts
 * joined by `+`, each `kind~pages~writes` and what differs from the defaults, with every value in its field's range.
 * `uniform~14000~33000+allocation~24000~1200` -> two parts.
 */
export function readWorkload(text: string): readonly WorkloadPart[] | null {
  if (text.length > MAX_WORKLOAD_TEXT) return null;
  const preset = workloads.find(({ id }) => id === text);
  if (preset) return preset.parts;
  const parts: WorkloadPart[] = [];
  for (const word of text.split('+')) {
    const part = readPart(word);
    if (!part || parts.length === MAX_PARTS) return null;
    parts.push(part);
  }
  // Written out, 1e6 takes more room than it did.
  return writeWorkload(parts).length > MAX_WORKLOAD_TEXT ? null : parts;
}

/** Values that the kind does not look at are left out: bursts without a rest, phases without variation. */
function writePart(part: WorkloadPart): string {
  const { id, fields } = partKinds[part.kind];
  const words = fields
    .filter(({ name, key, default: usual }) => key === null || part[name] !== usual)
    .filter(({ name }) => (name !== 'onTime' || part.offTime > 0) && (name !== 'phaseTime' || part.variation > 0))
    .map(({ name, key }) => (key === null ? String(part[name]) : `${key}=${part[name]}`));
  return [id, ...words].join('~');
}

/** A mix as text: numbers as JavaScript prints them, defaults left out. A preset's parts are written out as well. */
export function writeWorkload(parts: readonly WorkloadPart[]): string {
  return parts.map(writePart).join('+');
}

/** A workload's text as it is kept, or null if it cannot be read. `uniform~1e4~2.50` -> `uniform~10000~2.5`. */
export function canonicalWorkload(text: string): string | null {
  if (workloads.some(({ id }) => id === text)) return text;
  const parts = readWorkload(text);
  return parts && writeWorkload(parts);
}
