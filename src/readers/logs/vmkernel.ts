import { PAGES_PER_MIB } from '../../models/units';
import { amountsOf } from './amounts';
import { clockOf } from './clocks';
import { addSample, emptySample, noteOnce } from './log-draft';
import type { LogFormat } from './log-format';

const STOPPING =
  /Stopping pre-copy: only (\d+) pages left to send, which can be sent within the switchover time goal of ([\d.]+) seconds \(network bandwidth ~([\d.]+) MB\/s/;

/** VMware: what vmkernel.log says where pre-copy stops: what was left, the limit, the rate (docs/data-formats.md). */
export const vmkernel: LogFormat = {
  id: 'vmkernel',
  platform: 'vmotion',
  label: "VMware's vmkernel.log",
  open: (draft, refuse) => ({
    line: (text, line) => {
      const found = STOPPING.exec(text);
      if (!found) return;
      const { take, isBad } = amountsOf(line, refuse);
      const pages = take(found[1], 'pages left', 'pages');
      const limit = take(found[2], 'switchover time goal', 'seconds');
      const rate = take(found[3], 'network bandwidth', 'rate');
      if (isBad() || pages === null) return;
      draft.limit = limit;
      draft.rate = rate;
      const remaining = pages / PAGES_PER_MIB;
      addSample(draft, { ...emptySample, line, clock: clockOf(text), phase: 'pause', remaining, rate });
      draft.isOver = true;
      noteOnce(draft, 'vMotion says what was left when it stopped copying, not how the migration went.');
    },
    end: () => {},
  }),
};
