import { LESSON_FORMAT } from '../lessons/format';
import type { PlaceId } from '../scenario/views';
import { isListing, logLikeness } from './late-looks';

/** A reader of tables or logs, as the page knows it before it reads anything: by what a text looks like. */
export interface Reader {
  readonly id: string;
  /** What it reads, in a sentence: 'a fleet of VMs'. */
  readonly label: string;
  /** From 0 to 1: how well the start of a text is what it reads. Above 0 only where all is there that it needs. */
  readonly sniff: (start: string, name: string) => number;
  /** So many characters are looked at, where a header alone does not tell. */
  readonly looksAt?: number;
  /** Where the panel is that shows what was read. */
  readonly goesTo: PlaceId;
  /** Endings and types of files, for the file chooser. */
  readonly accepts: string;
}

/** So much of a text is looked at: the header, and lines of comment above it. */
const START = 8192;
/** Logs may begin with pages of other lines. */
const START_OF_LOG = 65_536;

/** Readers that are so near to the likeliest one could be meant as well. */
const MARGIN = 0.2;

/** What is drawn above a header, or a shell's prompt. */
const NO_HEADER = /^([\s|+:=-]*--[\s|+:=-]*|\$ .*|PS [^>]*> .*)$/;

/** Names of the columns of a table in one way of writing: 'Dirty rate (MB/s)' -> 'dirty_rate_mb_s'. Empty for one column. */
function headersOf(start: string): readonly string[] {
  const lines = start.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const header =
    lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#') && !NO_HEADER.test(line)) ?? '';
  const parts = [',', ';', '\t', '|', /\s{2,}/].map((separator) => header.split(separator));
  const cells = parts.reduce((best, each) => (each.length > best.length ? each : best));
  const names = cells.map((cell) =>
    cell
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}%]+/gu, '_')
      .replaceAll(/^_|_$/g, ''),
  );
  return names.length > 1 ? names : [];
}

/** A word, or one of several, anywhere in a header. */
const word = (words: string): RegExp => new RegExp(`(^|_)(${words})(_|$)`);

const VM = /^(vm|name|vm_name|vmname|display_name|guest|guest_name|domain|machine|maschine|server|instance)$/;
const TIME = /^(t|time|times|timestamp|zeit|elapsed|seconds|clock|duration)(_|$)/;
const MEMORY = word('mem|memory|ram|maxmem|speicher|arbeitsspeicher');
const DIRTY_RATE = word('dirty_rate|dirtying_rate|dirtyrate|d_mean|d_round');
const RATE = word('dirty|dirtying|dirtyrate');
const DISTINCT = word('distinct|unique');
const TRAFFIC = word('traffic|transferred|sent|v_mig');
const TOTAL_TIME = word('total_time|migration_time|t_mig|duration');

/**
 * How well headers are those of a table: 0 unless there is one for each of `needed`, else above a half, and the more the
 * larger the share of the headers that it knows.
 */
function certainty(headers: readonly string[], needed: readonly RegExp[], others: readonly RegExp[] = []): number {
  if (!needed.every((each) => headers.some((header) => each.test(header)))) return 0;
  const known = headers.filter((header) => [...needed, ...others].some((each) => each.test(header)));
  return 0.5 + (0.5 * known.length) / headers.length;
}

type Clues = readonly [needed: readonly RegExp[], others?: readonly RegExp[]];

/** A reader of tables that are told by any of several sets of columns. */
function tableReader(id: ReaderId, label: string, goesTo: PlaceId, ...clues: readonly Clues[]): Reader {
  return {
    ...{ id, label, goesTo, accepts: '.csv,.tsv,.txt,text/csv,text/plain' },
    sniff: (start) => {
      const headers = headersOf(start);
      return Math.max(0, ...clues.map(([needed, others]) => certainty(headers, needed, others)));
    },
  };
}

/** Fleets come as tables, and as the listings that products print. */
function fleetReader(): Reader {
  const others = [RATE, /^(working_set|ws|workload|bandwidth|max_downtime)/];
  // Rates alone are of VMs that are there already.
  const reader = tableReader('fleet', 'a fleet of VMs', 'decide/plan', [[VM, MEMORY], others], [[VM, RATE]]);
  return {
    ...{ ...reader, accepts: `${reader.accepts},.json,.log,application/json` },
    sniff: (start, name) => {
      const headers = headersOf(start);
      // What came of migrations is no list of VMs that are to be moved, though it may name them.
      const has = (each: RegExp) => headers.some((header) => each.test(header));
      return (has(TRAFFIC) && has(TOTAL_TIME)) || has(/^(migration|round)/)
        ? 0
        : Math.max(reader.sniff(start, name), isListing(start) ? LISTING : 0);
    },
  };
}

/** How sure a listing is that is known by its names. */
const LISTING = 0.9;

/** A lesson says itself what it is. */
function lessonReader(): Reader {
  const own = new RegExp(`"format"\\s*:\\s*"${LESSON_FORMAT.replace('.', '\\.')}"`);
  return {
    ...{ id: 'lesson', label: 'a lesson', goesTo: 'learn/lessons', accepts: '.json,application/json' },
    sniff: (start) => (own.test(start) ? 1 : 0),
  };
}

export type ReaderId =
  | ('fleet' | 'history' | 'series' | 'trace' | 'training' | 'day')
  | ('measured' | 'migrations' | 'log' | 'lesson');

/** Every reader, in the order in which they are offered. A new one is a line here, and a panel that takes what it reads. */
export const readers: readonly Reader[] = [
  fleetReader(),
  tableReader('history', 'past migrations', 'decide/rank', [
    [VM, word('migration'), word('round'), DIRTY_RATE],
    [word('duration|dur'), /^sample/],
  ]),
  tableReader(
    'series',
    'dirtied pages over time',
    'measure',
    [[TIME, /^(dirty|dirtied|cumulative)_(?!rate)/], [/^window/]],
    [[/^(time|times|timestamp|zeit|elapsed|clock)(_|$)/, DIRTY_RATE]],
  ),
  tableReader('day', 'the rates of a day', 'what-if/doubt', [
    [/^(hours?|stunde)(_|$)/, word('dirty_rate|dirtying_rate|dirtyrate|rate|dirty')],
  ]),
  tableReader('trace', 'a power trace', 'fit/power', [[TIME, /(^|_)(w|kw|watts?|power|leistung)(_|$)/]]),
  tableReader(
    'training',
    'runs to fit',
    'fit/coefficients',
    [
      [word('traffic|v_mig|volume|sent|transferred'), word('energy|e_mig|e_s|e_d')],
      [/^guest$/, MEMORY],
    ],
    [[TIME, DIRTY_RATE, word('skip_ratio|gamma|skipped_ratio')]],
    [[/^(duration|dur|window|t)(_|$)/, DIRTY_RATE]],
    [[/^(duration|dur|t|time)(_|$)/, DISTINCT]],
  ),
  tableReader(
    'measured',
    'measured runs',
    'validate/measured',
    [[/^id$/, /^v_mig/, /^t_mig/], [/^(t|v|d|n|r|max|link|limit|downtime|mem|zero|converged|forced|workload)/]],
    [[/^id$/, TIME, DISTINCT], [DISTINCT]],
    [[/^id$/, /^round$/, /^dur/, /^sent/], [/^(kind|new_dirty|carry_over|t|d|r)/]],
  ),
  tableReader('migrations', 'a table of your own migrations', 'validate/measured', [
    [word('mem|memory|ram|vm_size'), RATE, TRAFFIC, TOTAL_TIME, word('downtime|pause')],
    [word('zero|cap|link|technique|method|guest|workload|class|max_bandwidth|page_transfer_rate')],
  ]),
  {
    ...{ id: 'log', label: 'the log of a migration', goesTo: 'log/told', looksAt: START_OF_LOG },
    ...{ accepts: '.log,.txt,.csv,.json,.jsonl,.prom,.yaml,text/plain,application/json', sniff: logLikeness },
  },
  lessonReader(),
];

/** How well a reader knows a text, from 0 to 1 (assumes that `loadLooks` has been awaited). */
export const ratingOf = (reader: Reader, text: string, name: string): number =>
  reader.sniff(text.slice(0, reader.looksAt ?? START), name);

/** Readers that could have been meant by a text (assumes that `loadLooks` has been awaited), the likeliest first; none where it is nothing that any of them knows. */
export function readersOf(text: string, name: string, among: readonly Reader[] = readers): readonly Reader[] {
  const rated = among
    .map((reader) => ({ reader, rating: ratingOf(reader, text, name) }))
    .filter(({ rating }) => rating > 0)
    .sort((a, b) => b.rating - a.rating);
  const best = rated[0]?.rating ?? 0;
  return rated.filter(({ rating }) => best - rating <= MARGIN).map(({ reader }) => reader);
}
