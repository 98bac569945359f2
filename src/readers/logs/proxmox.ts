import { type Amounts, amountsOf, ofBytes } from './amounts';
import { clockOf } from './clocks';
import { addSample, beginAgain, emptySample, end, type LogDraft } from './log-draft';
import type { LogFormat } from './log-format';

const ACTIVE = /migration active, transferred (.+?) of (.+?) VM-state(?:, ([\d.]+ \w+)\/s)?/;
const DIRTIES = /VM dirties lots of memory: ([\d.]+ \w+)\/s/;
/** Releases before 7 print whole bytes. */
const OLD_ACTIVE = /migration status: active \(transferred (\d+),? remaining (\d+)\), total (\d+)\)/;
const LIMIT = /(?:migration downtime limit|auto-increased downtime to continue migration): ([\d.]+) ms/;
const OLD_LIMIT = /migrate_set_downtime: ([\d.]+)/;
const CAP = /migration speed limit: ([\d.]+ \w+)\/s/;
const AVERAGE = /average migration speed: .* - downtime (\d+) ms|migration speed: .* - downtime (\d+) ms/;

/** Proxmox VE writes whole seconds, and looks each second where no clock stands in front. */
const POLL = 1;

interface Watch {
  began: number | null;
  looks: number;
}

function takeSettings(draft: LogDraft, text: string, { take, size }: Amounts): boolean {
  const limit = LIMIT.exec(text)?.[1];
  const seconds = OLD_LIMIT.exec(text)?.[1];
  const cap = CAP.exec(text)?.[1];
  if (limit !== undefined) draft.limit = (take(limit, 'downtime limit', 'milliseconds') ?? 0) / 1000 || draft.limit;
  else if (seconds !== undefined) draft.limit = take(seconds, 'downtime limit', 'seconds') || draft.limit;
  else if (cap !== undefined) draft.cap = size(cap, 'migration speed limit') || null;
  else return false;
  return true;
}

function takeSample(draft: LogDraft, watch: Watch, text: string, line: number, amounts: Amounts): void {
  const { take, size } = amounts;
  const clock = clockOf(text);
  const bytes = (value: string | undefined, name: string) => {
    const number = take(value, name, 'bytes');
    return number === null ? null : ofBytes(number);
  };
  const [, sent, total, rate] = ACTIVE.exec(text) ?? [];
  const old = OLD_ACTIVE.exec(text);
  if (sent === undefined && !old) return;
  watch.looks += 1;
  watch.began ??= clock === null ? null : clock - POLL;
  const dirties = DIRTIES.exec(text)?.[1];
  const sample = {
    ...{ ...emptySample, line, clock },
    time: clock === null || watch.began === null ? watch.looks * POLL : Math.max(clock - watch.began, 0),
    sent: old ? bytes(old[1], 'transferred') : size(sent, 'transferred'),
    remaining: old ? bytes(old[2], 'remaining') : null,
    total: old ? bytes(old[3], 'total') : size(total, 'VM-state'),
    rate: rate === undefined ? null : size(rate, 'speed'),
    dirtyRate: dirties === undefined ? null : size(dirties, 'VM dirties'),
  };
  if (!amounts.isBad()) addSample(draft, sample);
}

function takeEnd(draft: LogDraft, watch: Watch, text: string, amounts: Amounts): void {
  const average = AVERAGE.exec(text);
  if (average) {
    const downtime = amounts.take(average[1] ?? average[2], 'downtime', 'milliseconds');
    draft.downtime = downtime === null ? null : downtime / 1000;
  } else if (/migration status: completed|\bTASK OK\b/.test(text)) end(draft, 'completed');
  else if (
    /migration status error: cancel|migration status: cancel|migrate_cancel|received interrupt|interrupted by signal/.test(
      text,
    )
  ) {
    if (draft.ended !== 'completed') end(draft, 'cancelled');
  } else if (/migration status error|TASK ERROR|online migrate failure/.test(text) && draft.ended === null)
    end(draft, 'failed');
  else return;
  const clock = clockOf(text);
  if (draft.totalTime === null && clock !== null && watch.began !== null)
    draft.totalTime = Math.max(clock - watch.began, 0);
}

/** Proxmox VE's task log: what was sent each second, the limit, the end (docs/data-formats.md). */
export const proxmox: LogFormat = {
  id: 'proxmox',
  platform: 'proxmox',
  label: "Proxmox VE's task log",
  open: (draft, refuse) => {
    const watch: Watch = { began: null, looks: 0 };
    draft.isClockWhole = true;
    return {
      line: (text, line) => {
        const amounts = amountsOf(line, refuse);
        if (/starting online\/live migration on /.test(text) && draft.samples.length > 0) {
          beginAgain(draft);
          Object.assign(watch, { began: null, looks: 0 });
        }
        if (/start migrate command to /.test(text)) watch.began = clockOf(text);
        else if (takeSettings(draft, text, amounts)) return;
        else if (/ active[, ]/.test(text)) takeSample(draft, watch, text, line, amounts);
        else takeEnd(draft, watch, text, amounts);
      },
      end: () => {},
    };
  },
};
