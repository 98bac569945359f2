import { amountsOf, ofPages } from './amounts';
import { addSample, emptySample, end, type LogDraft, type Refuse } from './log-draft';
import type { LogFormat } from './log-format';
import type { LogEnd } from './migration-log';

const LABEL =
  /(?:^|[\s|>])(Job type|Operation|Time elapsed|Memory processed|Memory remaining|Memory total|Memory bandwidth|Dirty rate|Page size|Iteration|Constant pages|Normal pages|Compressed pages|Expected downtime|Total downtime|Setup time|Auto converge throttle|Postcopy requests):\s*(.*?)\s*$/;

const ends: Readonly<Record<string, LogEnd | undefined>> = {
  ...{ Completed: 'completed', Failed: 'failed', Cancelled: 'cancelled' },
};

interface Block {
  readonly type: string;
  readonly line: number;
  readonly values: Map<string, string>;
}

function close(draft: LogDraft, { type, line, values }: Block, refuse: Refuse): void {
  if (/^(Incoming|Save|Dump|Snapshot)/.test(values.get('Operation') ?? '')) return;
  if (type === 'None') {
    end(draft, null);
    return;
  }
  const amounts = amountsOf(line, refuse);
  const { take, size } = amounts;
  const first = (name: string) => values.get(name)?.split(/\s+/)[0];
  const second = (name: string) => {
    const value = take(first(name), name, 'milliseconds');
    return value === null ? null : value / 1000;
  };
  const pageSize = take(first('Page size'), 'Page size', 'bytes') || 4096;
  const pages = (name: string) => {
    const value = take(first(name), name, 'pages');
    return value === null ? null : ofPages(value, pageSize);
  };
  const [normal, zero] = [pages('Normal pages'), pages('Constant pages')];
  const throttle = take(first('Auto converge throttle'), 'Auto converge throttle', 'percent');
  const ended = ends[type];
  const sample = {
    ...{ ...emptySample, line, phase: ended ? ('over' as const) : ('pre-copy' as const) },
    time: second('Time elapsed'),
    sent: size(values.get('Memory processed'), 'Memory processed'),
    remaining: size(values.get('Memory remaining'), 'Memory remaining'),
    total: size(values.get('Memory total'), 'Memory total'),
    zero,
    pages: normal === null ? null : normal + (zero ?? 0) + (pages('Compressed pages') ?? 0),
    rate: size(values.get('Memory bandwidth')?.replace(/\/s$/, ''), 'Memory bandwidth'),
    dirtyRate: pages('Dirty rate'),
    throttle: throttle === null ? null : throttle / 100,
    expectedDowntime: second('Expected downtime'),
    iteration: take(first('Iteration'), 'Iteration', 'count'),
  };
  const [setup, downtime] = [second('Setup time'), second('Total downtime')];
  if (amounts.isBad() || sample.time === null) return;
  if (!ended || ended === 'completed') addSample(draft, sample);
  if (setup !== null) draft.setup = setup;
  if (!ended) return;
  end(draft, ended);
  draft.totalTime = sample.time;
  if (ended === 'completed') draft.downtime = downtime;
}

/** libvirt: `virsh domjobinfo`, once or in a loop, and with --completed (docs/data-formats.md). */
export const domjobinfo: LogFormat = {
  id: 'domjobinfo',
  platform: 'libvirt',
  label: 'virsh domjobinfo',
  open: (draft, refuse) => {
    let block: Block | null = null;
    const finish = (): void => {
      if (block) close(draft, block, refuse);
      block = null;
    };
    return {
      line: (text, line) => {
        const [, label, value = ''] = LABEL.exec(text) ?? [];
        if (label === 'Job type') {
          finish();
          block = { type: value.split(/\s/)[0] ?? '', line, values: new Map() };
        } else if (label !== undefined && !block?.values.has(label)) block?.values.set(label, value);
      },
      end: finish,
    };
  },
};
