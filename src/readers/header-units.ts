import type { TrainingQuantity } from '../scenario/fit-kinds';

/** What a column with a unit measures. A time is a moment of a clock, a duration a span. */
export type Quantity = TrainingQuantity | 'time' | 'power';

/** A unit that a header may name: value x times / over is the value in the quantity's first unit. */
export interface HeaderUnit {
  readonly id: string;
  readonly label: string;
  readonly quantity: Quantity;
  readonly times: number;
  readonly over: number;
  /** Words parted by '_': 'mib_s'. One with a capital is meant as it stands, all others in any case. */
  readonly spellings: readonly string[];
}

type UnitRow = readonly [id: string, label: string, times: number, over: number, ...spellings: string[]];

const MIB = 2 ** 20;

function units(quantity: Quantity, rows: readonly UnitRow[]): HeaderUnit[] {
  return rows.map(([id, label, times, over, ...spellings]) => ({
    ...{ id, label, quantity, times, over },
    spellings: [id, ...spellings],
  }));
}

const spans: readonly UnitRow[] = [
  ['s', 's', 1, 1, 'sec', 'secs', 'second', 'seconds'],
  ['ms', 'ms', 1, 1000, 'msec', 'millisecond', 'milliseconds'],
  ['us', 'µs', 1, 1e6, 'µs', 'μs', 'usec', 'microseconds'],
  ['min', 'min', 60, 1, 'minute', 'minutes'],
  ['h', 'h', 3600, 1, 'hour', 'hours'],
];

/** The unit of times that are given as '12:03:04' or with their date. */
export const CLOCK = 'clock';

/**
 * Every unit of every quantity, the page's own first. MB/s are bytes and Mb/s are bits; where case does not tell them
 * apart ('mb/s') neither is meant, and whoever means one maps the column by hand. Volumes are never counted in bits.
 */
export const headerUnits: readonly HeaderUnit[] = [
  ...units('duration', spans),
  ...units('time', [...spans, [CLOCK, 'time of day, or date and time', 1, 1]]),
  ...units('volume', [
    ['mib', 'MiB', 1, 1, 'mebibytes', 'mi', 'mio', 'миб'],
    ['kib', 'KiB', 1, 1024, 'kibibytes', 'ki', 'kio', 'киб'],
    ['gib', 'GiB', 1024, 1, 'gibibytes', 'gi', 'gio', 'гиб'],
    ['tib', 'TiB', 2 ** 20, 1, 'tebibytes', 'ti', 'tio', 'тиб'],
    ['bytes', 'bytes', 1, MIB, 'byte', 'b', 'octets'],
    ['kb', 'kB (1,000 bytes)', 1e3, MIB, 'ko', 'кб'],
    ['mb', 'MB (1,000,000 bytes)', 1e6, MIB, 'megabytes', 'mo', 'мб'],
    ['gb', 'GB (10⁹ bytes)', 1e9, MIB, 'gigabytes', 'go', 'гб'],
    ['tb', 'TB (10¹² bytes)', 1e12, MIB],
    ['pages', 'pages of 4 KiB', 1, 256, 'page'],
  ]),
  ...units('rate', [
    ['mib_s', 'MiB/s', 1, 1, 'mib_sec', 'mibps', 'mib_second'],
    ['kib_s', 'KiB/s', 1, 1024, 'kibps'],
    ['gib_s', 'GiB/s', 1024, 1, 'gibps'],
    ['bytes_s', 'bytes/s', 1, MIB, 'byte_s', 'B_s', 'bytes_sec', 'bytes_second'],
    ['pages_s', 'pages/s', 1, 256, 'pages_sec', 'page_s', 'pages_second'],
    ['mbit_s', 'Mbit/s', 1e6 / 8, MIB, 'mbit_sec', 'mbits_s', 'Mb_s', 'Mbps'],
    ['gbit_s', 'Gbit/s', 1e9 / 8, MIB, 'gbit_sec', 'gbits_s', 'Gb_s', 'Gbps'],
    ['kbyte_s', 'kB/s (1,000 bytes)', 1e3, MIB, 'kbytes_s', 'kB_s', 'KB_s', 'kBps', 'KBps'],
    ['mbyte_s', 'MB/s (1,000,000 bytes)', 1e6, MIB, 'mbytes_s', 'MB_s', 'MBps'],
    ['gbyte_s', 'GB/s (10⁹ bytes)', 1e9, MIB, 'gbytes_s', 'GB_s', 'GBps'],
  ]),
  ...units('energy', [
    ['j', 'J', 1, 1, 'joule', 'joules'],
    ['kj', 'kJ', 1000, 1],
    ['wh', 'Wh', 3600, 1],
    ['kwh', 'kWh', 3.6e6, 1],
    ['ws', 'Ws', 1, 1],
  ]),
  ...units('power', [
    ['w', 'W', 1, 1, 'watt', 'watts'],
    ['kw', 'kW', 1000, 1, 'kilowatt'],
    ['milliwatt', 'mW', 1, 1000, 'mW'],
  ]),
  ...units('ratio', [
    ['ratio', 'of 1', 1, 1, '', 'fraction', '1'],
    ['percent', '%', 1, 100, '%', 'pct'],
  ]),
];

const bySpelling: ReadonlyMap<string, HeaderUnit> = new Map(
  headerUnits.flatMap((unit) => unit.spellings.map((spelling) => [`${unit.quantity} ${spelling}`, unit] as const)),
);
const byId: ReadonlyMap<string, HeaderUnit> = new Map(headerUnits.map((unit) => [`${unit.quantity} ${unit.id}`, unit]));

/** The unit of a quantity by one of its spellings, or null. 'MB_s' of a rate -> MB/s; 'mb_s' -> null. */
export function unitSpelled(spelling: string, quantity: string): HeaderUnit | null {
  return bySpelling.get(`${quantity} ${spelling}`) ?? bySpelling.get(`${quantity} ${spelling.toLowerCase()}`) ?? null;
}

/** The unit of a quantity as it stands behind the number of a cell, or null. 'MB/s', 'pages per second' of a rate. */
export function unitInCell(written: string, quantity: string): HeaderUnit | null {
  const words = wordsOf(written);
  return unitSpelled(written, quantity) ?? unitSpelled(words.join('_').replace(/_second$/, '_s'), quantity);
}

/** The unit of a quantity by its id, or null. */
export function unitById(id: string, quantity: string): HeaderUnit | null {
  return byId.get(`${quantity} ${id}`) ?? null;
}

/** The page's own unit of a quantity; null of what has no units: names, flags, counts. */
export function firstUnit(quantity: string): HeaderUnit | null {
  return headerUnits.find((unit) => unit.quantity === quantity) ?? null;
}

/** 'MemoryMB' is two words; MiB, kWh and mW are one each. */
const CAMEL = /(?<=[\p{Ll}\d])(?<![KMGTkmgt]i)(?<!(?:^|\P{L})[kmµ])(?=\p{Lu})/gu;

/** 'Traffic (MiB/s)' and 'traffic_mib_per_s' -> Traffic, MiB, s and traffic, mib, s. */
function wordsOf(header: string): string[] {
  return header
    .replaceAll(CAMEL, '_')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, '_')
    .replaceAll(/_per_/gi, '_')
    .split('_')
    .filter((word) => word !== '');
}

/** What a statistic adds to a name: 'distinct_pages_mean'. */
const STATISTICS = ['mean', 'avg', 'average'];

/**
 * A header taken apart at every place where its unit may begin, the longest name first; names in lower case, units as
 * written. 'Memory (GB)' -> memory_gb without a unit, memory with GB.
 */
export function headerSplits(header: string): readonly { readonly stem: string; readonly unit: string }[] {
  const words = wordsOf(header);
  const all = STATISTICS.includes((words.at(-1) ?? '').toLowerCase()) ? [words, words.slice(0, -1)] : [words];
  return all.flatMap((list) =>
    Array.from({ length: Math.min(3, list.length) }, (_, n) => ({
      stem: list
        .slice(0, list.length - n)
        .join('_')
        .toLowerCase()
        .replace(/_in$/, ''),
      unit: list.slice(list.length - n).join('_'),
    })),
  );
}

/** A header taken apart. */
export type HeaderSplits = ReturnType<typeof headerSplits>;

/** The unit of a quantity that a header names behind its name, or ''. 'Speicher (GB)' of a volume -> 'gb'. */
export function unitInHeader(header: string | HeaderSplits, quantity: string): string {
  const splits = typeof header === 'string' ? headerSplits(header) : header;
  const named = splits.filter(({ unit }) => unit !== '');
  // The seconds of MiB/s are no seconds.
  if (quantity !== 'rate' && named.some(({ unit }) => unitSpelled(unit, 'rate'))) return '';
  return named.map(({ unit }) => unitSpelled(unit, quantity)?.id ?? '').find((id) => id !== '') ?? '';
}
