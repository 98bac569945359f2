import { numbered, type PaperItem } from './paper-item';

const openMeasure = { place: 'measure', setting: 'loop', words: 'Open it in Measure' } as const;
const openTrials = { place: 'validate/simulated', setting: 'loop', words: 'Open it in Validate, Simulated' } as const;
const openResearch = { place: 'decide/research', setting: 'loop', words: 'Open it in Decide, Research' } as const;
const TRIALS = ['src/analysis/trials/trials.ts#simulateTrials', 'src/simulator/migrate.ts#simulateMigration'];
const WORKLOADS =
  'The paper’s text has no number of these bars, and only the order of its workloads. Ours are simulated page by page: ten trials each, after five earlier migrations, with a skip ratio learned on this host. The last bar is our sweep model.';

/** Secs. 4 and 5: the system, how it measures, and what the evaluation found. */
export const evaluationItems: readonly PaperItem[] = [
  numbered('fig', 6, 'The system as a loop', {
    where: 'Sec. 4.1',
    says: 'Sample how fast each VM dirties memory, refine that by its history, set the rate, predict, choose the VM with the lowest cost, migrate it, and record what happened.',
    open: 'Secs. 3.1 and 4.1 set the rate from the D that was observed before predicting, and so does the loop here. The figure may also mean the refined rate.',
    files: ['src/analysis/loop/loop.ts#runLoop', 'src/analysis/loop/loop-boxes.ts#setRate'],
    live: 'loop',
    opens: openResearch,
    terms: ['sample', 'refined-rate', 'cost'],
  }),
  numbered('fig', 7, 'How dirty pages are noticed', {
    where: 'Sec. 4.2',
    says: 'Pages are write-protected. The first write to a page faults, the hypervisor sets the page’s bit and lets the write pass. Later writes cost nothing.',
    open: 'The steps here are those of any log-dirty bitmap.',
    files: ['src/views/measure/fault-steps.ts#faultSteps', 'src/simulator/bitmap.ts#getAndClear'],
    live: 'faults',
    opens: openMeasure,
    terms: ['page', 'dirty'],
  }),
  {
    ...{ id: 'sec-4-3', kind: 'section', label: 'Sec. 4.3', title: 'The rate that follows', where: 'Sec. 4.3' },
    says: 'Each round is sent a little faster than memory was dirtied in the round before, within two limits. Sending is metered in batches, within 5 % of its target.',
    open: 'The paper does not say at which rate the first and the last round go: the first takes the observed D, stop-and-copy the next rate like any round. The increment sets the time, not the link: memory over δ, 85.9 s for 1 GiB. This equation carries the number 18 too.',
    files: ['src/models/adaptive-rate.ts#adaptiveRate', 'src/simulator/batch.ts#takeBatch'],
    equation: { id: 'sec-4-3', setting: 'adaptive' },
    opens: { place: 'explore', setting: 'adaptive', words: 'Open it in Explore with the adaptive rate' },
    terms: ['increment', 'rate'],
  },
  numbered('fig', 8, 'Dirtying rate over a minute', {
    where: 'Sec. 5.2',
    says: 'Idle Linux and TPC-C dirty slowly; Linpack and SPECweb are fast all the time. Counted in windows of 0.5 s.',
    open: 'Only the order of the workloads is in the text. Ours keep that order.',
    files: ['src/simulator/measure.ts#measureDirtying', 'src/simulator/workload-list.ts#workloads'],
    live: 'windows',
    opens: openMeasure,
    terms: ['dirtying-rate', 'page'],
  }),
  numbered('fig', 9, 'Distinct pages, and the working set', {
    where: 'Sec. 5.2',
    says: 'Peeks every 50 ms, without clearing, count distinct pages. Dbench and SPECweb stop growing after 20 to 30 peeks, TPC-C at about the 400th. TPC-C ends with the larger footprint, and yet dirties more slowly.',
    open: 'The slope of the line to the origin is a rate that falls as the window grows. The working set is read where the slope of the curve itself no longer changes; the rule for that is ours.',
    files: ['src/analysis/working-set.ts#readWorkingSet', 'src/simulator/measure.ts#measureDirtying'],
    live: 'distinct',
    opens: openMeasure,
    terms: ['working-set', 'dirty-curve'],
  }),
  numbered('fig', 10, 'Latency of five workloads', {
    where: 'Sec. 5.3',
    says: 'Linpack and SPECweb spread most over ten trials, because their rate does. The refined model errs by less than 7 %.',
    open: WORKLOADS,
    files: TRIALS,
    live: 'trials-time',
    opens: openTrials,
    terms: ['total-time', 'base-model', 'refined-model'],
  }),
  numbered('fig', 11, 'Downtime', {
    where: 'Sec. 5.3',
    says: 'Linpack and SPECweb pause much longer than the rest. The relative error is largest for idle and TPC-C, whose pause is tiny.',
    open: `${WORKLOADS} Algorithm 1 knows two pauses, the resume time or seconds; a hot set lies between them.`,
    files: TRIALS,
    live: 'trials-downtime',
    opens: openTrials,
    terms: ['downtime', 'base-model', 'refined-model'],
  }),
  numbered('fig', 12, 'Traffic', {
    where: 'Sec. 5.3',
    says: 'For idle and TPC-C most traffic is the memory itself. Linpack sends less than SPECweb, though its set and its rate are larger: its hot pages are skipped.',
    open: WORKLOADS,
    files: TRIALS,
    live: 'trials-traffic',
    opens: openTrials,
    terms: ['traffic', 'skipped', 'refined-model'],
  }),
  numbered('fig', 13, 'Energy', {
    where: 'Sec. 5.3',
    says: 'Energy from the refined model’s traffic errs by about 10 % at most.',
    open: WORKLOADS,
    files: [...TRIALS, 'src/simulator/meter.ts#readMeter'],
    live: 'trials-energy',
    opens: openTrials,
    terms: ['energy', 'refined-model'],
  }),
  numbered('fig', 14, 'Guided against random choice', {
    where: 'Sec. 5.4',
    says: 'Eight VMs of 800 MB. The model always takes TPC-C; twenty random choices fall on all four workloads. Guided migration saves 72.9 % of latency, 93.5 % of downtime, 74.5 % of traffic and 73.6 % of energy.',
    open: 'The weights are not given. The savings imply that the other three sent 4.9 times what TPC-C sent; Xen’s limit of 3 times the memory allows 75.0 % at the most, and less with these workloads.',
    files: ['src/analysis/guided/guided.ts#compareGuided', 'src/analysis/guided/saving.ts#impliedMultiple'],
    live: 'guided',
    opens: openResearch,
    terms: ['cost'],
  }),
];
