import type { NumberParameter } from '../../scenario/parameter';
import { parameterByName } from '../../scenario/parameters';
import { createPart, type PartField, partKinds } from '../../simulator/part-kinds';
import type { PartKindId, WorkloadPart } from '../../simulator/workload';
import { MAX_PARTS, MAX_WORKLOAD_TEXT, readWorkload, writeWorkload } from '../../simulator/workload-text';

/** The parts of a workload's text. A text that the scenario holds can always be read. */
export function partsOf(workload: string): readonly WorkloadPart[] {
  return readWorkload(workload) ?? [];
}

/** A mix with one number of one part changed. */
export function withField(
  parts: readonly WorkloadPart[],
  index: number,
  name: PartField['name'],
  value: number,
): string {
  return writeWorkload(parts.map((part, i) => (i === index ? { ...part, [name]: value } : part)));
}

/** A mix with the kind of one part changed; size and writes stay, and so does what both kinds know. */
export function withKind(parts: readonly WorkloadPart[], index: number, kind: PartKindId): string {
  return writeWorkload(parts.map((part, i) => (i === index ? { ...part, kind } : part)));
}

/** A mix with one more part, a uniform one of the usual size. */
export function withPart(parts: readonly WorkloadPart[]): string {
  return writeWorkload([...parts, createPart('uniform', {})]);
}

/** A mix without one of its parts; the last one stays. */
export function withoutPart(parts: readonly WorkloadPart[], index: number): string {
  return writeWorkload(parts.length === 1 ? parts : parts.filter((_, i) => i !== index));
}

export const canAddPart = (parts: readonly WorkloadPart[]): boolean => parts.length < MAX_PARTS;

/** Whether a mix still has room in a link. */
export const fitsInLink = (text: string): boolean => text.length <= MAX_WORKLOAD_TEXT;

/** The kinds that a part can be of, for its menu. */
export const kinds = Object.values(partKinds).map(({ id, label }) => ({ id, label }));

/** What a kind of part does, in a sentence. */
export const sentenceOf = (kind: PartKindId): string => partKinds[kind].sentence;

/** The numbers of a part: those always seen, and those of bursts and phases. */
export function fieldsOf(kind: PartKindId): {
  readonly plain: readonly PartField[];
  readonly inTime: readonly PartField[];
} {
  const timed: readonly PartField['name'][] = ['onTime', 'offTime', 'variation', 'phaseTime'];
  const { fields } = partKinds[kind];
  return {
    plain: fields.filter(({ name }) => !timed.includes(name)),
    inTime: fields.filter(({ name }) => timed.includes(name)),
  };
}

/** Whether a number of a part has an effect: bursts need a rest, phases a variation. */
export function isIdle(part: WorkloadPart, name: PartField['name']): boolean {
  return (name === 'onTime' && part.offTime === 0) || (name === 'phaseTime' && part.variation === 0);
}

/** A number that a slider has reached, whole where it counts: never back to where it came from, so that a key always moves it. */
export function reached({ integer }: PartField, from: number, to: number): number {
  if (!integer) return to;
  return to > from ? Math.ceil(to) : Math.floor(to);
}

/** The slider's first stop above zero, of the scales that have one. */
const FIRST_STOP: Partial<Record<PartField['name'], number>> = { writesPerSecond: 1, offTime: 0.01 };
const LINEAR_STEPS = { fine: 0.001, normal: 0.01, big: 0.1 };

/**
 * A part's number described as a knob's row, for the slider and the field, which read range, scale and unit from it.
 * Its name is that of a knob with the same unit and is read by neither.
 */
export function knobOf({ name, label, unit, min, max, default: usual }: PartField): NumberParameter {
  const firstStop = FIRST_STOP[name];
  const isShare = unit === '';
  const { window } = parameterByName;
  return {
    ...window,
    label,
    unit,
    quantity: isShare ? 'fraction' : unit === 's' ? 'duration' : 'count',
    min,
    max,
    default: usual,
    scale: isShare ? 'linear' : firstStop === undefined ? 'log' : 'log-with-zero',
    ...(isShare ? { steps: LINEAR_STEPS } : {}),
    ...(firstStop === undefined ? {} : { firstStop }),
  };
}
