import { PAGES_PER_MIB } from '../../models/units';
import { quotedCell } from '../cells';
import type { Refuse } from './log-draft';

/** MiB in a byte, and in each unit that logs write. */
const BYTE = 2 ** -20;
const SCALES: Readonly<Record<string, number>> = {
  ...{ B: BYTE, BYTES: BYTE, KIB: 2 ** -10, KBYTES: 2 ** -10, KB: 2 ** -10, MIB: 1, MB: 1, MBYTES: 1 },
  ...{ GIB: 1024, GB: 1024, TIB: 2 ** 20, TB: 2 ** 20, PIB: 2 ** 30 },
};

/** Bytes to MiB. 1048576 -> 1. */
export const ofBytes = (bytes: number): number => bytes * BYTE;
/** Pages of 4 KiB, or of so many bytes, to MiB. 256 -> 1. */
export const ofPages = (pages: number, size = 4096): number => (pages / PAGES_PER_MIB) * (size / 4096);
/** Mbit/s to MiB/s. */
export const ofMegabits = (rate: number): number => (rate * 1e6) / 8 / 2 ** 20;

/** What a quantity may be, in the unit in which the log writes it; beyond it is nonsense. */
interface Range {
  readonly most: number;
  readonly unit: string;
}

const LARGEST = 2 ** 60;
export const ranges = {
  bytes: { most: LARGEST, unit: 'bytes' },
  pages: { most: 2 ** 48, unit: 'pages' },
  milliseconds: { most: 1e11, unit: 'ms' },
  seconds: { most: 1e8, unit: 's' },
  mebibytes: { most: 2 ** 40, unit: 'MiB' },
  rate: { most: 1e9, unit: 'a second' },
  percent: { most: 100, unit: '%' },
  count: { most: 1e9, unit: '' },
} as const satisfies Readonly<Record<string, Range>>;

export type Quantity = keyof typeof ranges;

/** Takes numbers of one line; what is out of range is refused once, in a sentence, and is null. */
export interface Amounts {
  /** A number, as text or as JSON has it; null where it is not there. */
  readonly take: (value: unknown, name: string, quantity: Quantity) => number | null;
  /** '281.883 MiB' in MiB. */
  readonly size: (text: string | undefined, name: string) => number | null;
  /** Whether anything of the line was refused. */
  readonly isBad: () => boolean;
}

const NUMBER = /^[+-]?\d+(\.\d*)?([eE][+-]?\d+)?$/;
const SIZE = /^([+-]?[\d.,]+(?:[eE][+-]?\d+)?)\s*([A-Za-z]+)$/;
/** Of many languages. */
const COMMA = /^([+-]?\d+),(\d+)$/;

/** A taker of the numbers of one line. */
export function amountsOf(line: number, refuse: Refuse): Amounts {
  let isBad = false;
  const bad = (name: string, shown: string, range: Range): null => {
    isBad = true;
    refuse(
      line,
      `${name}: ${quotedCell(shown)} is not a number from 0 to ${range.most} ${range.unit}.`.replace(' .', '.'),
    );
    return null;
  };
  const take: Amounts['take'] = (value, name, quantity) => {
    if (value === undefined || value === null) return null;
    const text = typeof value === 'string' ? value.trim().replace(COMMA, '$1.$2') : value;
    const isNumeric = typeof text === 'number' || (typeof text === 'string' && NUMBER.test(text));
    const number = isNumeric ? Number(text) : Number.NaN;
    const range = ranges[quantity];
    return number >= 0 && number <= range.most ? number : bad(name, String(value), range);
  };
  const size: Amounts['size'] = (text, name) => {
    if (text === undefined) return null;
    const [, written = '', unit = ''] = SIZE.exec(text.trim()) ?? [];
    const number = written.replace(COMMA, '$1.$2');
    const scale = SCALES[unit.toUpperCase()];
    const value = NUMBER.test(number) && scale !== undefined ? Number(number) * scale : Number.NaN;
    return value >= 0 && value <= ranges.mebibytes.most ? value : bad(name, text, ranges.mebibytes);
  };
  return { take, size, isBad: () => isBad };
}
