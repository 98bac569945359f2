/** What a unit measures. A rate is data per second. */
export type Dimension = 'data' | 'rate' | 'time' | 'energy';

/** A unit as a product of powers, in bytes, bytes a second, seconds or joules: 10^tens x 2^twos x times. */
export interface TypedUnit {
  readonly dimension: Dimension;
  readonly tens: number;
  readonly twos: number;
  /** 60 for a minute, 3600 for an hour, 36 for a watt-hour (with tens 2): what is no power of two or ten. */
  readonly times: number;
  /** How it is written when the reading is shown back. */
  readonly label: string;
}

/** A prefix with no unit after it: 'G', 'Mi', 'K/s'. */
export interface BarePrefix {
  readonly prefix: string;
  readonly binary: boolean;
  /** A small m, g or t: what it stands for differs from tool to tool. */
  readonly small: boolean;
  readonly perSecond: boolean;
}

type UnitReading =
  | { readonly kind: 'unit'; readonly unit: TypedUnit }
  | { readonly kind: 'bare'; readonly bare: BarePrefix }
  | { readonly kind: 'unknown' };

const PREFIX_ORDER: readonly string[] = ['', 'K', 'M', 'G', 'T'];
const DATA = /^([kmgt]?)(i?)(b|bits?|bytes?|pages?)(\/s|ps)?$/i;
const BARE = /^([kmgt])(i?)(\/s)?$/i;
/** What QEMU's monitor and Xen's tools call KiB. */
const KBYTES = /^kbytes?/i;

/** A bit is 2^-3 bytes, a page 2^12. */
const BIT_TWOS = -3;
const PAGE_TWOS = 12;

function baseOf(text: string): { readonly twos: number; readonly label: string } {
  const lower = text.toLowerCase();
  if (lower.startsWith('page')) return { twos: PAGE_TWOS, label: ' pages' };
  if (text === 'B' || lower.startsWith('byte')) return { twos: 0, label: 'B' };
  return { twos: BIT_TWOS, label: 'bit' };
}

function dataUnit(text: string): TypedUnit | null {
  const found = DATA.exec(text);
  if (found === null) return null;
  const [, prefixText = '', binaryText = '', baseText = '', rateText = ''] = found;
  const prefix = prefixText.toUpperCase();
  const binary = binaryText !== '' || KBYTES.test(text);
  if (binary && prefix === '') return null;
  return withPrefix(baseOf(baseText), { prefix, binary }, rateText !== '');
}

function withPrefix(
  base: { readonly twos: number; readonly label: string },
  { prefix, binary }: Pick<BarePrefix, 'prefix' | 'binary'>,
  isRate: boolean,
): TypedUnit {
  const power = PREFIX_ORDER.indexOf(prefix);
  const shownPrefix = prefix === 'K' && !binary ? 'k' : prefix;
  return {
    dimension: isRate ? 'rate' : 'data',
    tens: binary ? 0 : 3 * power,
    twos: base.twos + (binary ? 10 * power : 0),
    times: 1,
    label: `${shownPrefix}${binary ? 'i' : ''}${base.label}${isRate ? '/s' : ''}`.trim(),
  };
}

/** A bare prefix as the unit that somebody meant by it. 'Gi' of bytes -> GiB; 'G' of bits a second -> Gbit/s. */
export const ofPrefix = (bare: BarePrefix, base: 'B' | 'bit', isRate: boolean): TypedUnit =>
  withPrefix(baseOf(base), bare, isRate);

const NAMED: Readonly<Record<string, TypedUnit>> = {
  us: { dimension: 'time', tens: -6, twos: 0, times: 1, label: 'µs' },
  ms: { dimension: 'time', tens: -3, twos: 0, times: 1, label: 'ms' },
  s: { dimension: 'time', tens: 0, twos: 0, times: 1, label: 's' },
  min: { dimension: 'time', tens: 0, twos: 0, times: 60, label: 'min' },
  h: { dimension: 'time', tens: 0, twos: 0, times: 3600, label: 'h' },
  d: { dimension: 'time', tens: 0, twos: 0, times: 86_400, label: 'd' },
  j: { dimension: 'energy', tens: 0, twos: 0, times: 1, label: 'J' },
  kj: { dimension: 'energy', tens: 3, twos: 0, times: 1, label: 'kJ' },
  wh: { dimension: 'energy', tens: 2, twos: 0, times: 36, label: 'Wh' },
  kwh: { dimension: 'energy', tens: 5, twos: 0, times: 36, label: 'kWh' },
};

/** The micro sign and the Greek mu, both of which stand for "micro". */
const MICRO = /^[µμ]/;

function namedUnit(text: string): TypedUnit | null {
  const name = text.replace(MICRO, 'u').toLowerCase();
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
}

/**
 * Reads what follows a number: B bytes, b or bit bits, pages of 4 KiB, K M G T (with i: powers of 1024), kbytes of 1,024,
 * /s or ps for rates, us ms s min h d, J kJ Wh kWh. Case counts for B and b only; spaces do not count.
 * 'GiB' -> 2^30 bytes; 'Mbps' -> 10^6 bits a second; 'G' -> bare.
 */
export function readUnit(text: string): UnitReading {
  const compact = text.replaceAll(/\s+/g, '');
  const unit = dataUnit(compact) ?? namedUnit(compact);
  if (unit !== null) return { kind: 'unit', unit };
  const bare = BARE.exec(compact);
  if (bare === null) return { kind: 'unknown' };
  const [, prefix = '', binary = '', perSecond] = bare;
  const small = /^[mgt]$/.test(prefix);
  return {
    kind: 'bare',
    bare: { prefix: prefix.toUpperCase(), binary: binary !== '', small, perSecond: perSecond !== undefined },
  };
}
