import { amountsOf, ofBytes } from './amounts';
import { clockOf } from './clocks';
import { emptySample, end, type LogDraft, noteOnce } from './log-draft';
import type { LogFormat } from './log-format';
import type { LogSample } from './migration-log';

const LINE =
  /(kubevirt_(?:vmi_migration|migrate_vmi)_([a-z_]+)|kubevirt_vmi_dirty_rate_bytes_per_second)(\{[^}]*\})?\s+([^\s]+)(?:\s+(\d+(?:\.\d+)?))?\s*$/;
/** No clock of seconds shows more. */
const LATEST = 1e11;
/** No clock shows less, but a number that is cut does. */
const EARLIEST = 1e8;
const LABEL = /(?:^|[{,])\s*(namespace|name|vmi|exported_namespace)="([^"]*)"/g;

/** What a metric is, whatever its release calls it. */
function meaningOf(
  name: string,
): 'total' | 'sent' | 'remaining' | 'dirtyRate' | 'rate' | 'start' | 'end' | 'succeeded' | 'failed' | null {
  if (/^data_(bytes_total|total_bytes)$/.test(name)) return 'total';
  if (/^data_processed_bytes/.test(name)) return 'sent';
  if (/^data_remaining_bytes/.test(name)) return 'remaining';
  if (/^dirty_memory_rate_bytes/.test(name)) return 'dirtyRate';
  if (/^(memory_transfer|disk_transfer)_rate_bytes/.test(name)) return name.startsWith('disk') ? null : 'rate';
  if (name === 'start_time_seconds') return 'start';
  if (name === 'end_time_seconds') return 'end';
  return name === 'succeeded' || name === 'failed' ? name : null;
}

/** All that was scraped of one VM. */
interface Vm {
  readonly scrapes: Map<number, { -readonly [Key in keyof LogSample]: LogSample[Key] }>;
  start: number | null;
  end: number | null;
  ended: 'completed' | 'failed' | null;
}

const newVm = (): Vm => ({ scrapes: new Map(), start: null, end: null, ended: null });

/** The start is told in whole seconds: within its second, it is put where the bytes begin. */
function startOf({ start }: Vm, samples: readonly LogSample[]): number {
  const [first, last] = [samples[0], samples.at(-1)];
  const clock = first?.clock ?? 0;
  const [from, to] = [first?.sent ?? 0, last?.sent ?? 0];
  const printed = samples.find(({ rate }) => rate)?.rate ?? 0;
  const rate = last === first ? printed : (to - from) / ((last?.clock ?? 0) - clock);
  const byBytes = rate > 0 ? clock - from / rate : clock;
  return start === null ? byBytes : Math.min(Math.max(byBytes, start), start + 1, Math.max(clock, start));
}

function finish(draft: LogDraft, vms: ReadonlyMap<string, Vm>): void {
  const [vm, ...others] = [...vms.values()].sort((a, b) => b.scrapes.size - a.scrapes.size);
  if (!vm) return;
  if (others.length > 0)
    noteOnce(draft, `${others.length} other VMs are in this text. The one with the most samples is taken.`);
  const scrapes = [...vm.scrapes.values()].filter(({ sent, remaining }) => sent !== null || remaining !== null);
  // What was scraped before the start is of a migration before.
  const since = (clock: number | null) => clock === null || vm.start === null || clock >= vm.start;
  const samples = scrapes.filter(({ clock }) => since(clock)).sort((a, b) => (a.clock ?? 0) - (b.clock ?? 0));
  const start = startOf(vm, samples);
  const isTimed = samples.every(({ clock }) => clock !== null) && (vm.start !== null || samples.length > 1);
  draft.samples = samples.map((each) => ({ ...each, time: isTimed ? Math.max((each.clock ?? 0) - start, 0) : null }));
  if (!isTimed && samples.length > 0) noteOnce(draft, 'The samples have no time stamps, so no rate can be told.');
  if (vm.ended) end(draft, vm.ended);
  if (vm.end !== null && vm.start !== null && vm.end >= vm.start) draft.totalTime = vm.end - vm.start;
}

/** KubeVirt's metrics as Prometheus prints them, with time stamps (docs/data-formats.md). */
export const kubevirtMetrics: LogFormat = {
  id: 'kubevirt-metrics',
  platform: 'kubevirt',
  label: "KubeVirt's metrics (Prometheus)",
  isCutByLine: true,
  open: (draft, refuse) => {
    draft.isStartWhole = true;
    const vms = new Map<string, Vm>();
    // Scrapes without time stamps follow each other: a metric that comes again begins a new one.
    let untimed = 0;
    // A loop may print the time before each scrape.
    let above: number | null = null;
    return {
      line: (text, line) => {
        if (/(?:^|\s)#(?:\s|$)/.test(text)) return;
        if (!text.includes('kubevirt_')) above = clockOf(text) ?? above;
        const [, whole = '', name = '', labels = '', value, stamp] = LINE.exec(text) ?? [];
        const amounts = amountsOf(line, refuse);
        if (whole.endsWith('dirty_rate_bytes_per_second')) {
          const rate = amounts.take(value, whole, 'bytes');
          if (rate !== null) draft.dirtyRates = [{ period: 1, rate: ofBytes(rate) }];
          return;
        }
        const meaning = meaningOf(name);
        if (!meaning) return;
        const number = amounts.take(value, name, 'bytes');
        if (number === null) return;
        const key = [...labels.matchAll(LABEL)]
          .map(([, label, of]) => `${label}=${of}`)
          .sort()
          .join();
        const vm = vms.get(key) ?? newVm();
        vms.set(key, vm);
        if (meaning === 'succeeded' || meaning === 'failed') {
          if (number > 0) vm.ended = meaning === 'succeeded' ? 'completed' : 'failed';
          return;
        }
        if (meaning === 'start' || meaning === 'end') {
          if (number > EARLIEST) vm[meaning] = number;
          return;
        }
        // Milliseconds; seconds in OpenMetrics.
        const told = Number(stamp) > LATEST ? Number(stamp) / 1000 : Number(stamp);
        const clock = stamp === undefined ? above : told;
        if (clock === null && (vm.scrapes.get(untimed)?.[meaning] ?? null) !== null) untimed -= 1;
        const at = clock ?? untimed;
        const sample = vm.scrapes.get(at) ?? { ...emptySample, line, clock };
        sample[meaning] = ofBytes(number);
        vm.scrapes.set(at, sample);
      },
      end: () => finish(draft, vms),
    };
  },
};
