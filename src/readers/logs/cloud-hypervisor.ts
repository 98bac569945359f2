import { amountsOf } from './amounts';
import { addSample, beginAgain, emptySample, end } from './log-draft';
import type { LogFormat } from './log-format';

const ROUND =
  /Precopy: iter=(\S+) curr=(\S+)MiB total=(\S+)MiB bw=(\S+)MiB\/s transfer=(\S+)s overhead=(\S+)ms est_downtime=(\S+)ms elapsed=(\S+)s avg_bw=(\S+)MiB\/s/;
const DONE = /Migration completed after (\S+)s with a downtime of (\S+)ms \(goal was (\S+)ms\)/;

/** Cloud Hypervisor: a line for each round, after its transfer (docs/data-formats.md). A round carries nothing over. */
export const cloudHypervisor: LogFormat = {
  id: 'cloud-hypervisor',
  platform: 'cloud-hypervisor',
  label: 'Cloud Hypervisor',
  open: (draft, refuse) => ({
    line: (text, line) => {
      const { take, isBad } = amountsOf(line, refuse);
      const round = ROUND.exec(text);
      if (round) {
        const iteration = take(round[1], 'iter', 'count');
        const sent = take(round[2], 'curr', 'mebibytes');
        const total = take(round[3], 'total', 'mebibytes');
        const rate = take(round[4], 'bw', 'rate');
        const transfer = take(round[5], 'transfer', 'seconds');
        const elapsed = take(round[8], 'elapsed', 'seconds');
        const mean = take(round[9], 'avg_bw', 'rate');
        if (isBad() || iteration === null || sent === null) return;
        if (iteration === 0) beginAgain(draft);
        const last = draft.rounds.at(-1);
        if (last && iteration + 1 <= last.round)
          return refuse(line, `iter=${iteration} comes after iter=${last.round - 1}. The line is left out.`);
        if (last && iteration === last.round) draft.rounds[draft.rounds.length - 1] = { ...last, dirtied: sent };
        draft.rounds.push({ round: iteration + 1, duration: transfer, sent, dirtied: null });
        if (iteration === 0) draft.memory = sent;
        draft.rate = mean;
        // The round is sent: nothing of it remains.
        addSample(draft, {
          ...emptySample,
          line,
          time: elapsed,
          sent: total,
          remaining: 0,
          total: draft.memory,
          rate,
          iteration: iteration + 1,
        });
        return;
      }
      const done = DONE.exec(text);
      if (done) {
        const [time, downtime, goal] = [
          take(done[1], 'after', 'seconds'),
          take(done[2], 'downtime', 'milliseconds'),
          take(done[3], 'goal', 'milliseconds'),
        ];
        if (isBad()) return;
        end(draft, 'completed');
        draft.totalTime = time;
        if (downtime !== null) draft.downtime = downtime / 1000;
        if (goal !== null) [draft.limit, draft.isLimitLate] = [goal / 1000, true];
      } else if (draft.rounds.length > 0) {
        if (/[Mm]igration (?:was )?cancell?ed/.test(text)) end(draft, 'cancelled');
        else if (/[Mm]igration failed|MigrateSend|Error migrating/.test(text)) end(draft, 'failed');
      }
    },
    end: () => {},
  }),
};
