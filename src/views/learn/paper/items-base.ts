import { numbered, type PaperItem } from './paper-item';

const closed = (id: string) => ({ id, setting: 'closed' }) as const;
const openClosed = { place: 'explore', setting: 'closed', words: 'Open it in Explore with the closed form' } as const;
const openLoop = { place: 'explore', setting: 'loop', words: 'Open it in Explore with Algorithm 1' } as const;

/** Secs. 2 and 3.1: how pre-copy works, the symbols, the base model, and Algorithm 1. */
export const baseItems: readonly PaperItem[] = [
  numbered('fig', 1, 'Pre-copy, round after round', {
    where: 'Sec. 2',
    says: 'The VM keeps running while its memory is copied. Each round sends what was written during the round before. When a stop rule holds, the VM is paused, the rest is sent, and it resumes at the destination.',
    open: 'Here it has numbers: a VM of 1 GiB that writes 40 MiB/s, over 800 Mbit/s, by Algorithm 1. The rate is ours, the rest is the paper’s.',
    files: ['src/models/pre-copy-loop.ts#predictPreCopy', 'src/views/charts/rounds-rows.ts#roundsRows'],
    live: 'rounds',
    opens: openLoop,
    terms: ['pre-copy', 'stop-and-copy', 'dirty'],
  }),
  {
    ...{ id: 'table-1', kind: 'table', label: 'Table 1', title: 'The symbols', where: 'Sec. 3.1' },
    says: 'The quantities that the models calculate with. It is the glossary of this page: terms in other views lead here.',
    open: 'The paper counts in MB and GB. Its VMs have 1,024 MB and it counts pages of 4 KiB, so these are MiB and GiB here. Words and symbols that it brings later, or that are ours, stand below its own.',
    files: ['src/vocabulary/terms.ts#termOf', 'src/models/units.ts#toMiBPerSecond'],
    live: 'glossary',
    terms: [],
  },
  numbered('eq', 1, 'What a round sends', {
    where: 'Sec. 3.1',
    says: 'Round 0 sends all memory. Every later round sends what was written while the round before was under way: the dirtying rate times that time.',
    open: 'It takes D as one number for the whole migration, and counts a page again each time it is written. Algorithm 1 here caps a round at the memory: a page is dirty once.',
    files: ['src/models/algorithm-1.ts#linearlyDirtied', 'src/models/closed-form.ts#closedFormVolume'],
    equation: closed('eq-1'),
    opens: openClosed,
    terms: ['volume', 'dirtying-rate', 'duration'],
  }),
  numbered('eq', 2, 'How long a round takes', {
    where: 'Sec. 3.1',
    says: 'A round takes as long as the link needs for its volume.',
    open: 'The link carries nothing but memory: no headers, no other traffic, no compression.',
    files: ['src/models/pre-copy-loop.ts#predictPreCopy'],
    equation: closed('eq-2'),
    opens: openClosed,
    terms: ['duration', 'volume', 'rate'],
  }),
  numbered('eq', 3, 'The ratio between two rounds', {
    where: 'Sec. 3.1',
    says: 'Between eqs 2 and 4 stands the step that joins them: each round is λ times as long as the one before, and λ is the dirtying rate over the transmission rate.',
    open: 'This page is written from a digest of the paper that does not quote eq. 3. What stands here is what must stand between eqs 2 and 4; the digest gives λ in sec. 3.1 without a number.',
    files: ['src/models/convergence.ts#convergenceCoefficient', 'src/models/closed-form.ts#predictClosedForm'],
    equation: closed('sec-3-1'),
    opens: openClosed,
    terms: ['lambda', 'dirtying-rate', 'rate'],
  }),
  numbered('eq', 4, 'Rounds shrink by λ', {
    where: 'Sec. 3.1',
    says: 'So the volumes are a geometric series that starts from all memory.',
    open: 'With λ at 1 or above nothing shrinks and the series has no end: the closed form says that it is not applicable, and what would make it so.',
    files: ['src/models/closed-form.ts#closedFormVolume'],
    equation: closed('eq-4'),
    opens: openClosed,
    terms: ['lambda', 'volume', 'converge'],
  }),
  numbered('eq', 5, 'Traffic', {
    where: 'Sec. 3.1',
    says: 'The traffic is the sum of the series: all rounds and the pause.',
    open: 'Close to λ = 1 the sum as printed loses all its digits. It is calculated by log1p and expm1 here, without a loop over n.',
    files: ['src/models/closed-form.ts#closedFormTraffic'],
    equation: closed('eq-5'),
    opens: openClosed,
    terms: ['traffic', 'lambda', 'rounds'],
  }),
  numbered('eq', 6, 'Total time', {
    where: 'Sec. 3.1',
    says: 'The total time is how long the link needs for the traffic.',
    open: 'The resume time is not in it, so a downtime can be longer than the total time.',
    files: ['src/models/closed-form.ts#predictClosedForm'],
    equation: closed('eq-6'),
    opens: openClosed,
    terms: ['total-time', 'traffic'],
  }),
  numbered('eq', 7, 'Downtime', {
    where: 'Sec. 3.1',
    says: 'The VM stands still for the last transfer and for the time that the destination needs to resume it.',
    open: 'The resume time is 20 ms here, and a knob. Real hosts vary.',
    files: ['src/models/closed-form.ts#predictClosedForm', 'src/models/pre-copy-loop.ts#predictPreCopy'],
    equation: closed('eq-7'),
    opens: openClosed,
    terms: ['downtime', 'resume', 'stop-and-copy'],
  }),
  numbered('eq', 8, 'Number of rounds', {
    where: 'Sec. 3.1',
    says: 'Pre-copy takes the fewest rounds after which no more than the threshold is left.',
    open: 'A rounded logarithm misses by one at exact powers, so n is settled by the inequality. The closed form knows neither the most rounds nor the traffic limit. A threshold of 0 never ends it.',
    files: ['src/models/closed-form.ts#closedFormRounds', 'src/models/closed-form.ts#closedFormIsDefined'],
    equation: closed('eq-8'),
    opens: openClosed,
    terms: ['rounds', 'threshold', 'lambda'],
  }),
];
