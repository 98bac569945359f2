import { PAGES_PER_MIB } from '../../models/units';
import { mean } from '../statistics';
import type { WorkloadTrials } from '../trials/trials';
import { type ClaimRule, factsOf, type Measured, part, pick } from './claim';

const SLOW = ['idle', 'tpcc'] as const;
const FAST = ['linpack', 'specweb'] as const;

/** The paper's window (sec. 4.2), and the longest that is measured several times in 60 s. */
const SHORT_WINDOW = 0.5;
const LONG_WINDOW = 10;

/** Windows of 60 s in which a workload dirtied less than the fast ones must stay rare: a twentieth. */
const RARELY = 0.05;

/** "After 20 to 30 peeks" and "until about the 400th", with the looseness that reading a curve by eye has. */
const EARLY_PEEKS = [10, 45] as const;
const LATE_PEEKS = [300, 500] as const;

const inMiB = (pages: number): number => pages / PAGES_PER_MIB;

/** Dirtying rate of a window in MiB/s, averaged over 60 s. */
function rateAt({ measurement }: Measured, window: number): number {
  return measurement.byWindow.find((each) => Math.abs(each.window - window) < 1e-9)?.rate ?? Number.NaN;
}

/** The rate that is undercut in a twentieth of the windows only. */
function consistentRate({ measurement: { windowPages, window } }: Measured): number {
  const sorted = [...windowPages].sort((a, b) => a - b);
  return inMiB(sorted[Math.floor(sorted.length * RARELY)] ?? 0) / window;
}

const footprint = ({ measurement }: Measured): number => inMiB(measurement.cumulativePages.at(-1) ?? 0);
const traffic = ({ trials }: WorkloadTrials): number => mean(trials.map(({ simulated }) => simulated.traffic));
const peeks = ({ workingSet }: Measured): number => workingSet.index + 1;
const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

/** Claims 1 to 5: what figs 8, 9 and 12 show of the workloads. */
export const measuredClaims: readonly ClaimRule[] = [
  {
    number: 1,
    says: 'Idle Linux and TPC-C dirty memory slowly; Linpack and SPECweb dirty it fast all the time.',
    where: 'Fig. 8',
    because: 'The parameters of the workloads decide it.',
    judge: ({ measured }) => {
      const [slow, fast] = [pick(measured, ...SLOW), pick(measured, ...FAST)];
      const fastest = Math.max(...slow.map((each) => rateAt(each, SHORT_WINDOW)));
      return [
        part(
          'In 19 of 20 windows Linpack and SPECweb dirty more than the other two do on average.',
          fast.every((each) => consistentRate(each) > fastest),
          [
            ...factsOf(slow, 'on average', 'MiB/s', (each) => rateAt(each, SHORT_WINDOW)),
            ...factsOf(fast, 'in 19 of 20 windows at least', 'MiB/s', consistentRate),
          ],
        ),
      ];
    },
  },
  {
    number: 2,
    says: 'Measured over a longer window the dirtying rate is lower, for every workload.',
    where: 'Fig. 9',
    because: 'A page that is written twice in a window counts once; a workload that never comes back shows nothing.',
    judge: ({ measured }) => [
      part(
        'Over 10 s each workload shows a lower rate than over 0.5 s.',
        measured.every((each) => rateAt(each, LONG_WINDOW) < rateAt(each, SHORT_WINDOW)),
        measured.flatMap((each) => [
          { of: `${each.label}, 0.5 s`, value: rateAt(each, SHORT_WINDOW), unit: 'MiB/s' as const },
          { of: `${each.label}, 10 s`, value: rateAt(each, LONG_WINDOW), unit: 'MiB/s' as const },
        ]),
      ),
    ],
  },
  {
    number: 3,
    says: 'The working set of Dbench and SPECweb stands still after 20 to 30 peeks; that of TPC-C grows until about the 400th.',
    where: 'Fig. 9',
    because: 'The parameters of the workloads decide it.',
    judge: ({ measured }) => {
      const early = pick(measured, 'dbench', 'specweb');
      const late = pick(measured, 'tpcc');
      return [
        part(
          'Dbench and SPECweb within 10 to 45 peeks of 50 ms.',
          early.every((each) => within(peeks(each), EARLY_PEEKS)),
          factsOf(early, '', 'peeks', peeks),
        ),
        part(
          'TPC-C within 300 to 500 peeks.',
          late.every((each) => within(peeks(each), LATE_PEEKS)),
          factsOf(late, '', 'peeks', peeks),
        ),
      ];
    },
  },
  {
    number: 4,
    says: 'TPC-C ends with more distinct pages written than Dbench, yet causes less traffic, for it writes more slowly.',
    where: 'Figs 9 and 12',
    because: 'The parameters of the workloads, the memory and the link decide it.',
    judge: ({ measured, trials }) => {
      const [wide, narrow] = [pick(measured, 'tpcc', 'dbench'), pick(trials, 'tpcc', 'dbench')];
      const [pages = [], sent = []] = [wide.map(footprint), narrow.map(traffic)];
      return [
        part(
          'TPC-C has written more after 60 s.',
          (pages[0] ?? 0) > (pages[1] ?? 0),
          factsOf(wide, '', 'MiB', footprint),
        ),
        part('TPC-C sends less.', (sent[0] ?? 0) < (sent[1] ?? 0), factsOf(narrow, '', 'MiB', traffic)),
      ];
    },
  },
  {
    number: 5,
    says: 'Linpack has a larger working set and a higher rate than SPECweb, yet less traffic, for its hot pages are skipped.',
    where: 'Fig. 12',
    because: 'The parameters of the workloads, the memory and the link decide it.',
    judge: ({ measured, trials }) => {
      const [both, sent] = [pick(measured, 'linpack', 'specweb'), pick(trials, 'linpack', 'specweb')];
      const set = ({ workingSet }: Measured) => inMiB(workingSet.pages);
      const rate = (each: Measured) => rateAt(each, SHORT_WINDOW);
      const isLarger = (value: (each: Measured) => number) => {
        const [linpack = 0, specweb = 0] = both.map(value);
        return linpack > specweb;
      };
      const [linpackSent = 0, specwebSent = 0] = sent.map(traffic);
      return [
        part('Linpack has the larger working set.', isLarger(set), factsOf(both, '', 'MiB', set)),
        part('Linpack has the higher rate.', isLarger(rate), factsOf(both, '', 'MiB/s', rate)),
        part('Linpack sends less.', linpackSent < specwebSent, factsOf(sent, '', 'MiB', traffic)),
      ];
    },
  },
];
