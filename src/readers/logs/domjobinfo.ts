import { amountsOf, ofPages } from './amounts';
import { byPlaces, jobType, statisticsOf } from './job-stats';
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
  if (amounts.isBad()) return;
  if (sample.time === null) {
    if (ended) end(draft, ended);
    return;
  }
  if (!ended || ended === 'completed') addSample(draft, sample);
  if (setup !== null) draft.setup = setup;
  if (!ended) return;
  end(draft, ended);
  draft.totalTime = sample.time;
  if (ended === 'completed') draft.downtime = downtime;
}

/** A line of virsh in another language: a label without digits, and a value. */
const FOREIGN = /^\s*(\p{L}[^\d:=]{2,40}?)\s*:\s+(\S.*?)\s*$/u;
/** No block has more lines. */
const MOST_LINES = 60;

/** libvirt: `virsh domjobinfo`, once or in a loop, with --completed, with --rawstats, in any language (docs/data-formats.md). */
export const domjobinfo: LogFormat = {
  id: 'domjobinfo',
  platform: 'libvirt',
  label: 'virsh domjobinfo',
  open: (draft, refuse) => {
    let block: Block | null = null;
    let foreign: { line: number; pairs: (readonly [string, string])[] } | null = null;
    let typeLabel: string | null = null;
    const finish = (): void => {
      if (block) close(draft, block, refuse);
      block = null;
    };
    const finishForeign = (): void => {
      const values = foreign && byPlaces(foreign.pairs, typeLabel);
      if (values && foreign) typeLabel = foreign.pairs[0]?.[0] ?? null;
      if (values && foreign)
        close(draft, { type: values.get('Job type') ?? '', line: foreign.line, values: new Map(values) }, refuse);
      foreign = null;
    };
    const take = (label: string, value: string, line: number): void => {
      const isNext = label === 'Job type' || (label === 'Time elapsed' && block?.values.has(label));
      if (isNext) {
        finish();
        block = { type: value.split(/\s/)[0] ?? '', line, values: new Map() };
      }
      if (label === 'Job type') return;
      block ??= { type: 'Unbounded', line, values: new Map() };
      const name = label !== 'Downtime' ? label : block.type === 'Completed' ? 'Total downtime' : 'Expected downtime';
      if (!block.values.has(name)) block.values.set(name, value);
    };
    const takeForeign = (text: string, line: number): void => {
      const [, label = '', value = ''] = FOREIGN.exec(text) ?? [];
      const isNext = text.trim() === '' || foreign?.pairs[0]?.[0] === label;
      if (isNext) finishForeign();
      if (label === '') return;
      foreign ??= { line, pairs: [] };
      if (foreign.pairs.length < MOST_LINES) foreign.pairs.push([label, value]);
    };
    return {
      line: (text, line) => {
        const [, label, value = ''] = LABEL.exec(text) ?? [];
        const raw = label === undefined ? statisticsOf(text) : [];
        if (/^Job type: \d\b/.test(text)) take('Job type', jobType(text), line);
        else if (label === 'Job type') take(label, value, line);
        else if (raw.length > 0) for (const [name, of] of raw) take(name, of, line);
        else if (label !== undefined && block) take(label, value, line);
        else takeForeign(text, line);
      },
      end: () => {
        finish();
        finishForeign();
      },
    };
  },
};
