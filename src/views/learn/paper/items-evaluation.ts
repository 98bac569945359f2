import { numbered, type PaperItem } from './paper-item';
import * as words from './words';

const openMeasure = { place: 'measure', setting: 'loop', words: words.openMeasure } as const;
const openTrials = { place: 'validate/simulated', setting: 'loop', words: words.openTrials } as const;
const openResearch = { place: 'decide/research', setting: 'loop', words: words.openResearch } as const;
const TRIALS = ['src/analysis/trials/trials.ts#simulateTrials', 'src/simulator/migrate.ts#simulateMigration'];

/** Secs. 4 and 5: the system, how it measures, and what the evaluation found. */
export const evaluationItems: readonly PaperItem[] = [
  numbered('fig', 6, words.figure6, {
    files: ['src/analysis/loop/loop.ts#runLoop', 'src/analysis/loop/loop-boxes.ts#setRate'],
    live: 'loop',
    opens: openResearch,
    terms: ['sample', 'refined-rate', 'cost'],
  }),
  numbered('fig', 7, words.figure7, {
    files: ['src/views/measure/fault-steps.ts#faultSteps', 'src/simulator/bitmap.ts#getAndClear'],
    live: 'faults',
    opens: openMeasure,
    terms: ['page', 'dirty'],
  }),
  {
    ...words.section43,
    id: 'sec-4-3',
    kind: 'section',
    files: ['src/models/adaptive-rate.ts#adaptiveRate', 'src/simulator/batch.ts#takeBatch'],
    equation: { id: 'sec-4-3', setting: 'adaptive' },
    opens: { place: 'explore', setting: 'adaptive', words: words.openAdaptive },
    terms: ['increment', 'rate'],
  },
  numbered('fig', 8, words.figure8, {
    files: ['src/simulator/measure.ts#measureDirtying', 'src/simulator/workload-list.ts#workloads'],
    live: 'windows',
    opens: openMeasure,
    terms: ['dirtying-rate', 'page'],
  }),
  numbered('fig', 9, words.figure9, {
    files: ['src/analysis/working-set.ts#readWorkingSet', 'src/simulator/measure.ts#measureDirtying'],
    live: 'distinct',
    opens: openMeasure,
    terms: ['working-set', 'dirty-curve'],
  }),
  numbered('fig', 10, words.figure10, {
    files: TRIALS,
    live: 'trials-time',
    opens: openTrials,
    terms: ['total-time', 'base-model', 'refined-model'],
  }),
  numbered('fig', 11, words.figure11, {
    files: TRIALS,
    live: 'trials-downtime',
    opens: openTrials,
    terms: ['downtime', 'base-model', 'refined-model'],
  }),
  numbered('fig', 12, words.figure12, {
    files: TRIALS,
    live: 'trials-traffic',
    opens: openTrials,
    terms: ['traffic', 'skipped', 'refined-model'],
  }),
  numbered('fig', 13, words.figure13, {
    files: [...TRIALS, 'src/simulator/meter.ts#readMeter'],
    live: 'trials-energy',
    opens: openTrials,
    terms: ['energy', 'refined-model'],
  }),
  numbered('fig', 14, words.figure14, {
    files: ['src/analysis/guided/guided.ts#compareGuided', 'src/analysis/guided/saving.ts#impliedMultiple'],
    live: 'guided',
    opens: openResearch,
    terms: ['cost'],
  }),
];
