import { amountsOf, ofBytes } from './amounts';
import { byMachine } from './by-machine';
import { clockOf } from './clocks';
import { addSample, emptySample, end } from './log-draft';
import type { LogFormat } from './log-format';

const RUNNING =
  /Migration running for (\S+) secs, memory \d+% remaining[;,]? \(bytes processed=(\d+), remaining=(\d+), total=(\d+)\)/;
const LIMIT = /Increasing downtime to (\d+) ms after (\d+) sec elapsed time/;

const format: LogFormat = {
  id: 'nova',
  platform: 'nova',
  label: 'nova-compute',
  open: (draft, refuse) => ({
    line: (text, line) => {
      const { take, isBad } = amountsOf(line, refuse);
      const bytes = (value: string | undefined, name: string) => {
        const number = take(value, name, 'bytes');
        return number === null ? null : ofBytes(number);
      };
      const running = RUNNING.exec(text);
      const limit = LIMIT.exec(text)?.[1];
      if (running) {
        const sample = {
          ...{ ...emptySample, line, clock: clockOf(text), time: take(running[1], 'secs', 'seconds') },
          sent: bytes(running[2], 'processed'),
          remaining: bytes(running[3], 'remaining'),
          total: bytes(running[4], 'total'),
        };
        if (!isBad()) addSample(draft, sample);
      } else if (limit !== undefined) {
        const value = take(limit, 'downtime', 'milliseconds');
        if (value) draft.limit = value / 1000;
      } else if (/Migration operation has completed/.test(text)) end(draft, 'completed');
      else if (/Migration operation was cancelled|Migration operation has been cancelled/.test(text))
        end(draft, 'cancelled');
      else if (/Migration operation (?:has )?(?:aborted|failed)|Live Migration failure/i.test(text))
        end(draft, 'failed');
    },
    end: () => {},
  }),
};

const machineOf = (text: string): string | null => /\[instance: ([\w-]+)\]/.exec(text)?.[1] ?? null;

/** OpenStack nova: lines of its monitor of live migrations (docs/data-formats.md). */
export const nova = byMachine(format, machineOf);
