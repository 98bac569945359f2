import { type Amounts, amountsOf, ofMegabits, ofPages, type Quantity } from './amounts';
import { byMachine } from './by-machine';
import { clockOf } from './clocks';
import { addSample, emptySample, end, type LogDraft } from './log-draft';
import type { LogFormat } from './log-format';
import type { LogSample } from './migration-log';

const SIGN = 'Migration info for';
/** 'MemoryRemaining:281MiB', 'Iteration:2'. */
const PAIR = /\b([A-Z][A-Za-z]+):([^\s,"]+)/g;
const UNITS = /(?:ms|MiB|Mbps|x)$/;

/** The oldest releases print bytes / 8 / 10^6 and call it Mbps: 64 times less. */
const OLD_FACTOR = 64;
/** The share of the true rate below which a printed one is such. */
const OLD_BELOW = 0.1;

function readInfo(text: string, line: number, amounts: Amounts) {
  const info = text.slice(text.indexOf(SIGN));
  const pairs = info.slice(0, info.indexOf('"') < 0 ? undefined : info.indexOf('"'));
  const values = new Map(
    [...pairs.matchAll(PAIR)].map(([, name = '', value = '']) => [name, value.replace(UNITS, '')]),
  );
  const take = (name: string, quantity: Quantity) => amounts.take(values.get(name), name, quantity);
  const second = (name: string) => {
    const value = take(name, 'milliseconds');
    return value === null ? null : value / 1000;
  };
  const pages = (name: string) => {
    const value = take(name, 'pages');
    return value === null ? null : ofPages(value);
  };
  const megabits = (name: string) => {
    const value = take(name, 'rate');
    return value === null ? null : ofMegabits(value);
  };
  const [normal, zero] = [pages('NormalPages'), pages('ConstantPages')];
  const throttle = take('AutoConvergeThrottle', 'percent');
  const sample: LogSample = {
    ...{ ...emptySample, line, clock: clockOf(/"timestamp":"([^"]*)"/.exec(text)?.[1] ?? text), zero },
    time: second('TimeElapsed'),
    sent: take('MemoryProcessed', 'mebibytes'),
    remaining: take('MemoryRemaining', 'mebibytes'),
    total: take('MemoryTotal', 'mebibytes'),
    pages: normal === null ? null : normal + (zero ?? 0),
    rate: megabits('MemoryBandwidth'),
    dirtyRate: megabits('DirtyRate'),
    throttle: throttle === null ? null : throttle / 100,
    expectedDowntime: second('ExpectedDowntime'),
    iteration: take('Iteration', 'count'),
  };
  return { sample, downtime: second('Downtime') };
}

/** Rates of the oldest releases, told by what was sent. */
function mendRates(draft: LogDraft): void {
  const last = draft.samples.findLast(({ phase, rate }) => phase === 'pre-copy' && rate !== null);
  if (!last?.rate || !last.sent || !last.time || last.rate > (OLD_BELOW * last.sent) / last.time) return;
  const mended = (rate: number | null): number | null => (rate === null ? null : rate * OLD_FACTOR);
  draft.samples = draft.samples.map((each) => ({
    ...each,
    rate: mended(each.rate),
    dirtyRate: mended(each.dirtyRate),
  }));
}

/** Some releases print the pause of a migration that is over as the expected one. */
function complete(draft: LogDraft): void {
  end(draft, 'completed');
  const last = draft.samples.at(-1);
  if (last?.remaining !== 0 || last.phase === 'over') return;
  draft.samples[draft.samples.length - 1] = { ...last, phase: 'over' };
  draft.downtime = last.expectedDowntime;
  draft.totalTime = last.time;
}

const DONE = /Migration has been completed|[Mm]igration (?:completed|succeeded)\b/;
const CANCELLED = /Migration (?:was|has been|is) (?:canceled|cancelled)|[Mm]igration job .*(?:canceled|cancelled)/;
const FAILED =
  /[Ll]ive migration (?:failed|is aborted|has been aborted)|Migration (?:has )?failed|Live migration abort/;

const format: LogFormat = {
  id: 'virt-launcher',
  platform: 'kubevirt',
  label: "KubeVirt's virt-launcher",
  open: (draft, refuse) => ({
    line: (text, line) => {
      if (text.includes(SIGN) && text.includes('TimeElapsed:')) {
        const amounts = amountsOf(line, refuse);
        const { sample, downtime } = readInfo(text, line, amounts);
        if (amounts.isBad() || sample.time === null) return;
        addSample(draft, downtime === null ? sample : { ...sample, phase: 'over' });
        if (downtime === null) return;
        draft.downtime = downtime;
        draft.totalTime = sample.time;
      } else if (draft.samples.length > 0 && text.includes('igration')) {
        if (DONE.test(text)) complete(draft);
        else if (CANCELLED.test(text)) end(draft, 'cancelled');
        else if (FAILED.test(text)) end(draft, 'failed');
      }
    },
    end: () => mendRates(draft),
  }),
};

/** Of a VM that a line names; the migration that it tells of where lines name none. */
const machineOf = (text: string): string | null => /"name":\s*"([^"]+)"/.exec(text)?.[1] ?? null;

/** KubeVirt: what virt-launcher logs every 4 s, others between (docs/data-formats.md). */
export const virtLauncher = byMachine(format, machineOf);
