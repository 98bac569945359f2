/** The knobs whose doubt other views can tell, with their options of links. */
export const DOUBTED = [
  { name: 'dirtyRate', key: 'what-if.dirty' },
  { name: 'workingSet', key: 'what-if.set' },
] as const;

type DoubtedName = (typeof DOUBTED)[number]['name'];

/** How sure knobs are, as What if reads it: '± 3.2', '35 to 50', in the knobs' own units. */
export type Spreads = Readonly<Partial<Record<DoubtedName, string>>>;

const short = (value: number): string => String(Number(value.toPrecision(3)));

/** A standard deviation or error; undefined where there is none. 3.218 -> '± 3.22' */
export const deviationText = (deviation: number | null | undefined): string | undefined =>
  deviation !== null && deviation !== undefined && Number.isFinite(deviation) && deviation > 0
    ? `± ${short(deviation)}`
    : undefined;

/** A range; undefined where one of its ends is not known. 35.04 and 50 -> '35 to 50' */
export const rangeText = (low: number | null, high: number | null): string | undefined =>
  low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high) && low < high
    ? `${short(low)} to ${short(high)}`
    : undefined;

/** Only those that are known. */
export function spreadsOf(dirtyRate: string | undefined, workingSet?: string): Spreads {
  return {
    ...(dirtyRate !== undefined && { dirtyRate }),
    ...(workingSet !== undefined && { workingSet }),
  };
}

/** 'Dirtying rate ± 3.2, Working set ± 12' */
export const spreadsInWords = (spreads: Spreads, labelOf: (name: DoubtedName) => string): string =>
  DOUBTED.flatMap(({ name }) => (spreads[name] === undefined ? [] : [`${labelOf(name)} ${spreads[name]}`])).join(', ');
