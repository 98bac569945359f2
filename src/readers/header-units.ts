import type { TrainingQuantity } from '../scenario/fit-kinds';

/** A unit that a header may name: value x times / over is the value in the page's own unit. */
export interface HeaderUnit {
  readonly id: string;
  readonly label: string;
  readonly quantity: TrainingQuantity;
  readonly times: number;
  readonly over: number;
  /** Spellings in lower case, words parted by '_': 'mib_s'. */
  readonly spellings: readonly string[];
}

const MIB = 2 ** 20;

function units(
  quantity: TrainingQuantity,
  rows: readonly (readonly [id: string, label: string, times: number, over: number, ...spellings: string[]])[],
): HeaderUnit[] {
  return rows.map(([id, label, times, over, ...spellings]) => ({
    ...{ id, label, quantity, times, over },
    spellings: [id, ...spellings],
  }));
}

/**
 * Every unit of every quantity, the page's own first. Headers are known in lower case only, so that MB/s and Mb/s look
 * alike: neither is here, and whoever means one maps the column by hand. Volumes are never counted in bits.
 */
export const headerUnits: readonly HeaderUnit[] = [
  ...units('duration', [
    ['s', 's', 1, 1, 'sec', 'secs', 'second', 'seconds'],
    ['ms', 'ms', 1, 1000, 'msec', 'millisecond', 'milliseconds'],
    ['us', 'µs', 1, 1e6, 'µs', 'μs', 'usec', 'microseconds'],
    ['min', 'min', 60, 1, 'minute', 'minutes'],
  ]),
  ...units('volume', [
    ['mib', 'MiB', 1, 1],
    ['kib', 'KiB', 1, 1024],
    ['gib', 'GiB', 1024, 1],
    ['tib', 'TiB', 2 ** 20, 1],
    ['bytes', 'bytes', 1, MIB, 'byte', 'b'],
    ['kb', 'kB (1,000 bytes)', 1e3, MIB],
    ['mb', 'MB (1,000,000 bytes)', 1e6, MIB],
    ['gb', 'GB (10⁹ bytes)', 1e9, MIB],
    ['pages', 'pages of 4 KiB', 1, 256, 'page'],
  ]),
  ...units('rate', [
    ['mib_s', 'MiB/s', 1, 1, 'mib_sec', 'mibps'],
    ['kib_s', 'KiB/s', 1, 1024, 'kibps'],
    ['gib_s', 'GiB/s', 1024, 1, 'gibps'],
    ['bytes_s', 'bytes/s', 1, MIB, 'byte_s'],
    ['pages_s', 'pages/s', 1, 256, 'pages_sec', 'page_s'],
    ['mbit_s', 'Mbit/s', 1e6 / 8, MIB, 'mbit_sec', 'mbits_s'],
    ['gbit_s', 'Gbit/s', 1e9 / 8, MIB, 'gbit_sec', 'gbits_s'],
    ['mbyte_s', 'MB/s (1,000,000 bytes)', 1e6, MIB, 'mbytes_s'],
  ]),
  ...units('energy', [
    ['j', 'J', 1, 1, 'joule', 'joules'],
    ['kj', 'kJ', 1000, 1],
    ['wh', 'Wh', 3600, 1],
    ['kwh', 'kWh', 3.6e6, 1],
    ['ws', 'Ws', 1, 1],
  ]),
  ...units('ratio', [
    ['ratio', 'of 1', 1, 1, '', 'fraction', '1'],
    ['percent', '%', 1, 100, '%', 'pct'],
  ]),
];

/** The unit of a quantity by one of its spellings, or null. 'mib_s' of a rate -> MiB/s; 'mb_s' -> null. */
export function unitSpelled(spelling: string, quantity: TrainingQuantity): HeaderUnit | null {
  return headerUnits.find((unit) => unit.quantity === quantity && unit.spellings.includes(spelling)) ?? null;
}

/** The unit of a quantity by its id, or null. */
export function unitById(id: string, quantity: TrainingQuantity): HeaderUnit | null {
  return headerUnits.find((unit) => unit.quantity === quantity && unit.id === id) ?? null;
}
