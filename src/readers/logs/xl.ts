import { PAGES_PER_MIB } from '../../models/units';
import { amountsOf } from './amounts';
import { clockOf } from './clocks';
import { beginAgain, end, type LogDraft, noteOnce } from './log-draft';
import type { LogFormat } from './log-format';

/** Since 4.6, and 4.2 to 4.5. */
const FRAMES = /Frames iteration (\d+): (\d+)\/(\d+)/;
const MEMORY = /Saving memory: iter (\d+) \(last sent (\d+) skipped (\d+)\): (\d+)\/(\d+)/;

/** The pages of each round as they come, and when its first line came. */
interface Rounds {
  readonly pages: (number | undefined)[];
  readonly skipped: (number | undefined)[];
  readonly began: (number | null)[];
  isOld: boolean;
}

/** A round number above this is nonsense. */
const MOST_ROUNDS = 10_000;

function placeRounds(draft: LogDraft, { pages, skipped, began, isOld }: Rounds): void {
  for (let i = 0; i < pages.length; i += 1) {
    const sent = pages[i];
    if (sent === undefined) continue;
    const next = pages[i + 1];
    const [from, to] = [began[i] ?? null, began[i + 1] ?? null];
    draft.rounds.push({
      round: i + 1,
      duration: from === null || to === null || to < from ? null : to - from,
      sent: sent / PAGES_PER_MIB,
      // What is dirty again when its turn comes is skipped in old releases, and still was dirtied.
      dirtied: next === undefined ? null : (next + (isOld ? (skipped[i + 1] ?? 0) : 0)) / PAGES_PER_MIB,
    });
  }
}

/** Xen: progress of `xl -v migrate`, of today and of 4.2 to 4.5 (docs/data-formats.md). No times where no clock is in front. */
export const xl: LogFormat = {
  id: 'xl',
  platform: 'xen',
  label: "Xen's xl migrate",
  open: (draft, refuse) => {
    let rounds: Rounds = { pages: [], skipped: [], began: [], isOld: false };
    let memory: number | null = null;
    const at = (iteration: number, clock: number | null): void => {
      if (iteration === 0 && rounds.began.length > 1) {
        rounds = { pages: [], skipped: [], began: [], isOld: false };
        const attempts = draft.attempts + 1;
        beginAgain(draft);
        draft.attempts = attempts;
      }
      if (rounds.began[iteration] === undefined) rounds.began[iteration] = clock;
    };
    return {
      line: (text, line) => {
        const { take, isBad } = amountsOf(line, refuse);
        const frames = FRAMES.exec(text);
        const old = frames ? null : MEMORY.exec(text);
        const found = frames ?? old;
        if (found) {
          const iteration = take(found[1], 'iteration', 'count') ?? 0;
          const [done, all] = [found.at(-2), found.at(-1)].map((each) => take(each, 'pages', 'pages') ?? 0);
          if (isBad()) return;
          if (iteration > MOST_ROUNDS)
            return refuse(line, `Iteration ${iteration} is more than ${MOST_ROUNDS}. The line is left out.`);
          if ((done ?? 0) > (all ?? 0))
            return refuse(line, `${done} of ${all} pages is more than all. The line is left out.`);
          at(iteration, clockOf(text));
          if (frames) rounds.pages[iteration] = all;
          else if (old) {
            rounds.isOld = true;
            if (iteration === 0) rounds.pages[0] = all;
            else [rounds.pages[iteration - 1], rounds.skipped[iteration - 1]] = [Number(old[2]), Number(old[3])];
          }
          if (iteration === 0) memory = (all ?? 0) / PAGES_PER_MIB;
        } else if (/Migration successful\.?/.test(text)) end(draft, 'completed');
        else if (/Migration failed/.test(text)) end(draft, 'failed');
      },
      end: () => {
        placeRounds(draft, rounds);
        draft.memory = memory;
        if (draft.rounds.every(({ duration }) => duration === null))
          noteOnce(draft, 'xl prints pages without times, so neither rates nor durations are known.');
      },
    };
  },
};
