import { PAGES_PER_MIB } from '../../models/units';
import { amountsOf, ofMegabits } from './amounts';
import { beginAgain, emptySample, end } from './log-draft';
import type { LogFormat } from './log-format';

const SENT = /\b(\d+): sent (\d+), skipped (\d+),/;
const DELTA = /delta (\d+)ms, dom0 -?\d+%, target -?\d+%, sent (\d+)Mb\/s, dirtied (\d+)Mb\/s (\d+) pages/;

/** Xen before 4.6: debug lines of libxc, with what was sent, skipped and dirtied in each round (docs/data-formats.md). */
export const libxc: LogFormat = {
  id: 'libxc',
  platform: 'xen-classic',
  label: "libxc's debug lines (Xen before 4.6)",
  open: (draft, refuse) => {
    let [sent, time]: [number | null, number] = [null, 0];
    return {
      line: (text, line) => {
        const { take, isBad } = amountsOf(line, refuse);
        const pages = SENT.exec(text);
        if (pages) {
          sent = take(pages[2], 'sent', 'pages');
          if (Number(pages[1]) <= 1 && draft.rounds.length > 1) {
            beginAgain(draft);
            time = 0;
          }
        }
        const delta = DELTA.exec(text);
        if (delta) {
          const duration = take(delta[1], 'delta', 'milliseconds');
          const rate = take(delta[2], 'sent', 'rate');
          const dirtied = take(delta[4], 'dirtied', 'pages');
          if (isBad() || duration === null || rate === null || dirtied === null) return;
          const volume = sent === null ? (ofMegabits(rate) * duration) / 1000 : sent / PAGES_PER_MIB;
          const round = draft.rounds.length + 1;
          time += duration / 1000;
          draft.rounds.push({ round, duration: duration / 1000, sent: volume, dirtied: dirtied / PAGES_PER_MIB });
          const before = draft.samples.at(-1)?.sent ?? 0;
          draft.samples.push({
            ...emptySample,
            line,
            time,
            sent: before + volume,
            rate: ofMegabits(rate),
            iteration: round,
            remaining: 0,
          });
          sent = null;
        } else if (/Migration successful|Save exit.* rc=0/.test(text)) end(draft, 'completed');
        else if (/Migration failed/.test(text)) end(draft, 'failed');
      },
      end: () => {},
    };
  },
};
