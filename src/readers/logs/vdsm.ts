import { amountsOf, ofPages } from './amounts';
import { byMachine } from './by-machine';
import { clockOf } from './clocks';
import { addSample, emptySample, end, noteOnce } from './log-draft';
import type { LogFormat } from './log-format';

const SIGN = /Migration Progress: ([^\s]+) seconds elapsed, (\d+)% of data processed/;
const PAIR =
  /(total data|processed data|remaining data|transfer speed|zero pages|dirty rate|memory iteration): ?([^\s,]+?)(MBps|Mbps|MB)?(?=[,\s]|$)/g;

/** What vdsm says, and what libvirt says through it; "Failed to migrate" follows both. */
const CANCELLED =
  /[Mm]igration (?:canceled|cancelled)|migration was cancelled|migration (?:out )?job: cancell?ed|migCancelErr/;
const FAILED = /Failed to migrate|Aborting migration|migration failed/i;

/** The transfer speed is in 2^20 bits a second in newer releases, in 2^20 bytes in older ones. */
const BITS = 8;

/** 'vmId='7b1f0e7a-94f4-…'', '(migmon/7b1f0e7a)'. */
const machineOf = (text: string): string | null =>
  /\bvmId='([0-9a-f-]{8})/.exec(text)?.[1] ?? /\(mig\w+\/([0-9a-f]{8})/.exec(text)?.[1] ?? null;

const format: LogFormat = {
  id: 'vdsm',
  platform: 'libvirt',
  label: "oVirt's vdsm.log",
  open: (draft, refuse) => ({
    line: (text, line) => {
      const [, elapsed] = SIGN.exec(text) ?? [];
      const amounts = amountsOf(line, refuse);
      const { take } = amounts;
      if (elapsed === undefined) {
        const took = /migration took (\d+) seconds to complete/.exec(text)?.[1];
        if (took !== undefined) {
          end(draft, 'completed');
          noteOnce(draft, 'The total time that vdsm tells has the creation of the destination in it.');
        } else if (CANCELLED.test(text)) end(draft, 'cancelled');
        else if (FAILED.test(text) && draft.samples.length > 0 && draft.ended === null) end(draft, 'failed');
        return;
      }
      const found = [...text.matchAll(PAIR)].map(
        ([, name = '', value = '', unit = '']) => [name, { value, unit }] as const,
      );
      const values = new Map(found);
      const pages = (name: string) => {
        const value = take(values.get(name)?.value, name, 'pages');
        return value === null ? null : ofPages(value);
      };
      const size = (name: string) => take(values.get(name)?.value, name, 'mebibytes');
      const speed = take(values.get('transfer speed')?.value, 'transfer speed', 'rate');
      const zero = pages('zero pages');
      const sample = {
        ...{ ...emptySample, line, clock: clockOf(text), zero },
        time: take(elapsed, 'seconds elapsed', 'seconds'),
        ...{ sent: size('processed data'), remaining: size('remaining data'), total: size('total data') },
        rate: speed === null ? null : speed / (values.get('transfer speed')?.unit === 'MBps' ? 1 : BITS),
        dirtyRate: pages('dirty rate'),
        iteration: take(values.get('memory iteration')?.value, 'memory iteration', 'count'),
      };
      if (!amounts.isBad()) addSample(draft, sample);
    },
    end: () => {},
  }),
};

/** oVirt's vdsm.log: a line each 10 s (docs/data-formats.md). Its zero pages are a count, whatever their label. */
export const vdsm = byMachine(format, machineOf);
