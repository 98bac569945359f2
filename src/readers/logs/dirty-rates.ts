import { amountsOf } from './amounts';
import { jsonLines } from './json-lines';
import type { LogDraft, Refuse } from './log-draft';
import type { LogFormat } from './log-format';
import { isObject } from './qmp-answer';

/** Nobody measures over more periods. */
const MOST_PERIODS = 100;

/** A period of which two answers are there is told by the later one. */
function addRate(draft: LogDraft, period: number | null, rate: number | null): void {
  if (!period || rate === null) return;
  const others = draft.dirtyRates.filter((each) => each.period !== period);
  draft.dirtyRates = [...others, { period, rate }].slice(-MOST_PERIODS);
}

const FIELD = /dirtyrate\.(calc_status|calc_period|megabytes_per_second)=(\S+)/;

/** libvirt: `virsh domstats --dirtyrate`, once or after several periods (docs/data-formats.md). MiB/s, whole. */
export const domstatsDirtyrate: LogFormat = {
  id: 'domstats-dirtyrate',
  platform: 'libvirt',
  label: 'virsh domstats --dirtyrate',
  open: (draft, refuse) => {
    let values = new Map<string, number>();
    let isBad = false;
    const finish = (): void => {
      // calc_status 2: measured. Without it the rate itself says so.
      if ((values.get('calc_status') ?? 2) === 2 && !isBad) {
        addRate(draft, values.get('calc_period') ?? null, values.get('megabytes_per_second') ?? null);
      }
      [values, isBad] = [new Map(), false];
    };
    return {
      line: (text, line) => {
        const [, name, value] = FIELD.exec(text) ?? [];
        if (name === undefined) {
          if (/\bDomain:/.test(text)) finish();
          return;
        }
        if (values.has(name)) finish();
        const number = amountsOf(line, refuse).take(value, name, 'count');
        if (number === null) isBad = true;
        else values.set(name, number);
      },
      end: finish,
    };
  },
};

/** How long a unit of calc-time is, in s. */
const UNITS: Readonly<Record<string, number>> = { second: 1, millisecond: 0.001 };

function findRates(draft: LogDraft, refuse: Refuse, value: unknown, line: number, depth = 0): void {
  if (!isObject(value) || depth > 6) return;
  if ('dirty-rate' in value && 'calc-time' in value) {
    const { take } = amountsOf(line, refuse);
    const unit = UNITS[String(value['calc-time-unit'] ?? 'second')] ?? 1;
    const period = take(value['calc-time'], 'calc-time', 'count');
    if (value['status'] === undefined || value['status'] === 'measured') {
      addRate(draft, period === null ? null : period * unit, take(value['dirty-rate'], 'dirty-rate', 'count'));
    }
    return;
  }
  for (const each of Object.values(value)) findRates(draft, refuse, each, line, depth + 1);
}

/** What `info dirty_rate` prints; the rates of single processors stand in lines of their own. */
const PERIOD = /(?:^|\s)Period: (\d+) \((s|sec|second|ms|millisecond)\)/;
const RATE = /^\s*Dirty rate: (\d+) \(MB\/s\)/;

/** QEMU's query-dirty-rate (and `info dirty_rate`), once or after several periods (docs/data-formats.md). MiB/s, whole. */
export const queryDirtyRate: LogFormat = {
  id: 'query-dirty-rate',
  platform: 'qemu',
  label: 'answers of query-dirty-rate (QMP)',
  open: (draft, refuse) => {
    const answers = jsonLines((value, line) => findRates(draft, refuse, value, line), refuse);
    let period: number | null = null;
    return {
      line: (text, line) => {
        const { take } = amountsOf(line, refuse);
        const [, time, unit = ''] = PERIOD.exec(text) ?? [];
        const rate = RATE.exec(text)?.[1];
        if (time !== undefined) period = (take(time, 'Period', 'count') ?? 0) * (/^m/.test(unit) ? 0.001 : 1);
        else if (rate !== undefined) addRate(draft, period, take(rate, 'Dirty rate', 'count'));
        else answers.line(text, line);
      },
      end: answers.end,
    };
  },
};
