import { clockOf } from './clocks';
import { end, noteOnce } from './log-draft';
import type { LogFormat } from './log-format';

const FIELD =
  /(?:^|[\s"{,-])(startTimestamp|endTimestamp|completed|failed|failureReason|abortStatus|abortRequested|mode|completionTimeoutPerGiB)"?:\s*"?([^",}]+)/g;

/** The state of a migration in a VMI's status, YAML or JSON: times and the end, no memory (docs/data-formats.md). */
export const kubevirtStatus: LogFormat = {
  id: 'kubevirt-status',
  platform: 'kubevirt',
  label: "KubeVirt's migrationState",
  open: (draft) => {
    const values = new Map<string, string>();
    return {
      line: (text) => {
        for (const [, name = '', value = ''] of text.matchAll(FIELD)) values.set(name, value.trim());
      },
      end: () => {
        const [start, stop] = [values.get('startTimestamp'), values.get('endTimestamp')].map((text) =>
          clockOf(text ?? ''),
        );
        if (typeof start === 'number' && typeof stop === 'number' && stop >= start) draft.totalTime = stop - start;
        if (values.get('abortStatus') === 'Succeeded') end(draft, 'cancelled');
        else if (values.get('failed') === 'true') end(draft, 'failed');
        else if (values.get('completed') === 'true') end(draft, 'completed');
        else if (typeof stop === 'number') end(draft, null);
        if (draft.isOver)
          noteOnce(draft, 'A status has times and the end only. What was sent stands in the log of virt-launcher.');
      },
    };
  },
};
