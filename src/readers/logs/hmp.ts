import { type Amounts, amountsOf, ofMegabits, ofPages } from './amounts';
import { addSample, emptySample, end, type LogDraft, type Refuse } from './log-draft';
import type { LogFormat } from './log-format';
import { endings, isStatus, phaseOf } from './qmp-answer';

const STATUS = /(?:^|\s)(?:Migration status|Status):\s*([a-z-]+)/;
const LABEL =
  /^.*?\b(Time \(ms\)|Throughput \(Mbps\)|Sizes|Transfers|Page Types|Page Rates \(pps\)|Others|XBZRLE):\s*(.*)$/;
const OLD =
  /(?:^|\s)(total time|expected downtime|downtime|setup|transferred ram|throughput|remaining ram|total ram|duplicate|normal|dirty sync count|page size|dirty pages rate|xbzrle pages|cpu throttle percentage|max-bandwidth|downtime-limit):\s*([\d.eE+-]+)\s*(\w*)/;

/** The lines of one answer: names of the new labels are 'Label.key'. */
interface Block {
  readonly status: string;
  readonly line: number;
  readonly values: Map<string, string>;
}

/** 'pagesize=4 KiB, total=4.02 GiB' by name. */
function putPairs(values: Map<string, string>, label: string, text: string): void {
  for (const [, key = '', value = ''] of text.matchAll(/([a-z_]+)=([^,]+)/g))
    values.set(`${label}.${key}`, value.trim());
}

function sampleOf({ values, line, status }: Block, amounts: Amounts) {
  const { take, size } = amounts;
  const number = (names: readonly string[], quantity: Parameters<Amounts['take']>[2]) => {
    const name = names.find((each) => values.has(each));
    return name === undefined ? null : take(values.get(name)?.split(' ')[0], name, quantity);
  };
  const volume = (names: readonly string[]) => {
    const name = names.find((each) => values.has(each));
    return name === undefined ? null : size(values.get(name), name);
  };
  const second = (value: number | null) => (value === null ? null : value / 1000);
  const pageSize = (volume(['Sizes.pagesize', 'page size']) ?? 2 ** -8) * 2 ** 20;
  const pages = (...names: readonly string[]) => {
    const value = number(names, 'pages');
    return value === null ? null : ofPages(value, pageSize);
  };
  const [normal, zero, packed] = [
    pages('Page Types.normal', 'normal'),
    pages('Page Types.zero', 'duplicate'),
    pages('xbzrle pages', 'XBZRLE.pages'),
  ];
  const rate = number(['Throughput (Mbps)', 'throughput'], 'rate');
  const throttle = number(['cpu throttle percentage'], 'percent');
  // New sizes have three digits; what was sent is told better by its pages.
  const isRounded = values.has('Transfers.transferred');
  const counted = normal === null ? null : normal * (1 + 8 / 4096) + (zero ?? 0) * (9 / 4096);
  return {
    ...{ ...emptySample, line, phase: phaseOf(status), zero },
    time: second(number(['Time (ms).total', 'total time'], 'milliseconds')),
    setup: second(number(['Time (ms).setup', 'setup'], 'milliseconds')),
    downtime: second(number(['Time (ms).down', 'downtime'], 'milliseconds')),
    sent: (isRounded ? counted : null) ?? volume(['Transfers.transferred', 'transferred ram']),
    remaining: volume(['Transfers.remain', 'remaining ram']),
    total: volume(['Sizes.total', 'total ram']),
    pages: normal === null ? null : normal + (zero ?? 0) + (packed ?? 0),
    rate: rate === null ? null : ofMegabits(rate),
    // No line where nothing was dirtied, or it is not known yet.
    dirtyRate: pages('Page Rates (pps).dirty', 'dirty pages rate') ?? (normal === null ? null : 0),
    throttle: throttle === null ? null : throttle / 100,
    expectedDowntime: second(number(['Time (ms).exp_down', 'expected downtime'], 'milliseconds')),
    iteration: number(['Others.dirty_syncs', 'dirty sync count'], 'count'),
  };
}

/** Closes a block: a sample, or an end. */
function close(draft: LogDraft, block: Block, refuse: Refuse): void {
  const amounts = amountsOf(block.line, refuse);
  const { setup, downtime, ...sample } = sampleOf(block, amounts);
  if (amounts.isBad() || block.status === 'none') return;
  const ended = endings[block.status];
  if (sample.phase !== 'over' || ended === 'completed') {
    addSample(draft, sample);
    if (setup !== null) draft.setup = setup;
  }
  if (block.status in endings) end(draft, ended ?? null);
  if (ended !== 'completed' && sample.phase !== 'post-copy') return;
  draft.downtime = downtime;
  if (ended !== 'completed') return;
  draft.totalTime = sample.time;
}

/** What `info migrate_parameters` says. */
function takeParameter(draft: LogDraft, text: string, line: number, refuse: Refuse): void {
  const [, name, value] = /(?:^|\s)(max-bandwidth|downtime-limit):\s*(\d+)/.exec(text) ?? [];
  const { take } = amountsOf(line, refuse);
  if (name === 'max-bandwidth') {
    const bytes = take(value, name, 'bytes');
    draft.cap = bytes ? bytes / 2 ** 20 : null;
  } else if (name === 'downtime-limit') {
    const limit = take(value, name, 'milliseconds');
    draft.limit = limit === null ? null : limit / 1000;
  }
}

/** QEMU's monitor: `info migrate` of 10.1 and later, and of all before (docs/data-formats.md). */
export const hmp: LogFormat = {
  id: 'hmp',
  platform: 'qemu',
  label: 'info migrate (HMP)',
  open: (draft, refuse) => {
    let block: Block | null = null;
    const finish = (): void => {
      if (block) close(draft, block, refuse);
      block = null;
    };
    return {
      line: (text, line) => {
        const status = STATUS.exec(text)?.[1];
        if (status !== undefined && isStatus(status)) {
          finish();
          block = { status, line, values: new Map() };
          return;
        }
        if (/(?:max-bandwidth|downtime-limit):/.test(text)) takeParameter(draft, text, line, refuse);
        if (!block) return;
        const [, label, rest = ''] = LABEL.exec(text) ?? [];
        if (label === 'Throughput (Mbps)') block.values.set(label, rest.trim());
        else if (label !== undefined) putPairs(block.values, label, rest);
        else {
          const [, name, value, unit] = OLD.exec(text) ?? [];
          if (name !== undefined) block.values.set(name, `${value} ${unit}`);
        }
      },
      end: finish,
    };
  },
};
