/** A rung of a ladder: numbers up to `upTo` are like this. */
interface Rung {
  readonly upTo: number;
  /** A few words that fit below a number in large type. */
  readonly says: string | ((value: number) => string);
  /** Where the fact is from, or how it is worked out; null where nothing is claimed. */
  readonly source: string | null;
}

const MIB = 2 ** 20;
const PHONE_CHARGE = 50_000;
const KILOWATT = 1000;
const HOUR = 3600;

/** 2.345 -> '2.3', 23.4 -> '23'. */
const short = (value: number): string => String(Number(value.toPrecision(value < 100 ? 2 : 3)));

const phone = 'A telephone battery of 4,000 mAh at 3.85 V holds 55 kJ; some 50,000 J are one charge.';
const heater = '1 kW for an hour is 1 kWh, 3,600,000 J.';
const users =
  'J. Nielsen, Usability Engineering (1993), ch. 5: 0.1 s feels instant, 1 s keeps the flow of thought, 10 s the attention.';

/** Ladders by key number: seconds, MiB, J, and for the dirtying rate MiB/s. Each ends at infinity. */
export const anchorLadders = {
  downtime: [
    { upTo: 1 / 30, says: 'under a video frame', source: 'Video at 30 frames a second: 33 ms each.' },
    { upTo: 0.1, says: 'felt as instant', source: users },
    { upTo: 0.4, says: 'a blink of an eye', source: 'A blink takes 0.1 to 0.4 s (BioNumbers 100706).' },
    { upTo: 1, says: 'a hitch users notice', source: users },
    { upTo: 10, says: 'users wait, and notice', source: users },
    { upTo: 60, says: 'users give up', source: users },
    {
      ...{ upTo: Number.POSITIVE_INFINITY, says: 'past a 60 s timeout' },
      source: 'nginx: proxy_read_timeout is 60 s by default.',
    },
  ],
  totalTime: [
    { upTo: 1, says: 'within a second', source: null },
    { upTo: 10, says: 'a sprint over 100 m', source: 'World record of 2009: 9.58 s.' },
    { upTo: 60, says: 'within a minute', source: null },
    { upTo: 240, says: 'while a kettle boils', source: '1.7 l from 20 to 100 degrees with 3 kW: 190 s.' },
    { upTo: 2700, says: 'within a football half', source: 'A half is 45 min.' },
    { upTo: 7200, says: 'as long as a film', source: 'A feature film runs about two hours.' },
    { upTo: 28_800, says: 'within a working day', source: 'Eight hours.' },
    { upTo: Number.POSITIVE_INFINITY, says: 'beyond a working day', source: 'Eight hours.' },
  ],
  traffic: [
    { upTo: 1.40625, says: 'under a floppy disk', source: '1,440 KiB.' },
    { upTo: 700, says: 'under a CD', source: 'A CD of 80 min holds 703 MiB.' },
    { upTo: 4.7e9 / MIB, says: 'under a DVD', source: 'ECMA-267: 4.7 GB on one layer.' },
    { upTo: 25e9 / MIB, says: 'under a Blu-ray disc', source: '25 GB on one layer.' },
    { upTo: 1e12 / MIB, says: 'under a 1 TB disk', source: '10^12 bytes.' },
    { upTo: Number.POSITIVE_INFINITY, says: 'over a 1 TB disk', source: '10^12 bytes.' },
  ],
  energy: [
    { upTo: 0.01 * PHONE_CHARGE, says: 'under 1 % of a phone', source: phone },
    {
      ...{ upTo: PHONE_CHARGE, source: phone },
      says: (joules) => `${short((100 * joules) / PHONE_CHARGE)} % of a phone charge`,
    },
    { upTo: 72 * PHONE_CHARGE, says: (joules) => `${short(joules / PHONE_CHARGE)} phone charges`, source: phone },
    {
      ...{ upTo: 1000 * KILOWATT * HOUR, source: heater },
      says: (joules) => `1 kW for ${short(joules / KILOWATT / HOUR)} hours`,
    },
    { upTo: Number.POSITIVE_INFINITY, says: '1 kW for weeks', source: heater },
  ],
  rounds: [
    { upTo: 1, says: 'as few as can be', source: null },
    { upTo: 30, says: 'classic Xen allows 30', source: 'Xen 4.6, xc_domain_save: 29 rounds, then the last.' },
    { upTo: Number.POSITIVE_INFINITY, says: 'over the 30 of Xen', source: 'Xen 4.6, xc_domain_save.' },
  ],
  dirtyRate: [
    { upTo: 0, says: 'Nothing is written', source: null },
    {
      ...{ upTo: 0.999_999, says: 'Like idle Linux: below 1 MiB/s' },
      source:
        'Jo, Cho and Egger (SoCC 2017): one in ten of the guests measured writes below 0.3 MiB/s, three in ten below 0.9.',
    },
    {
      ...{ upTo: 25, says: 'Like a quiet server; typical is 17 MiB/s' },
      source: 'The same: the median of all guests is 17.45 MiB/s.',
    },
    {
      ...{ upTo: 75, says: 'Like a busy database: 30 to 70 MiB/s' },
      source: 'The same: databases, 28.5 at the median, 70.8 at 90 %.',
    },
    {
      ...{ upTo: 112, says: 'Like a busy cache: 75 to 110 MiB/s' },
      source: 'The same: caches, 75.9 at the median, 108.8 at 90 %.',
    },
    {
      ...{ upTo: Number.POSITIVE_INFINITY, says: 'More than any measured guest on 1 Gbit/s' },
      source: 'The same: their link sent 112 MiB/s, and all wrote slower than it sends.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Rung[]>>;

export type Anchored = keyof typeof anchorLadders;

/**
 * What a number is like, in a few words; '' for what is no number. Units: s, MiB, J, MiB/s.
 * A downtime of 0.021 -> 'under a video frame', 876 J -> '1.8 % of a phone charge'.
 */
export function anchorOf(of: Anchored, value: number | null): string {
  if (value === null || !Number.isFinite(value) || value < 0) return '';
  const ladder: readonly Rung[] = anchorLadders[of];
  const says = ladder.find(({ upTo }) => value <= upTo)?.says ?? '';
  return typeof says === 'string' ? says : says(value);
}
