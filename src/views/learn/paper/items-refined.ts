import { numbered, type PaperItem } from './paper-item';
import * as words from './words';

const loop = (id: string) => ({ id, setting: 'loop' }) as const;
const openLoop = { place: 'explore', setting: 'loop', words: words.openAlgorithm1 } as const;
const openHistory = { place: 'decide/rank', setting: 'loop', words: words.openHistory } as const;
const TRIAL_RATES = 'src/analysis/trials/trials.ts#trialsOf';

/** Secs. 3.1 and 3.2: what is skipped, Algorithm 1, and the rate that history refines. */
export const refinedItems: readonly PaperItem[] = [
  numbered('eq', 9, words.equation9, {
    files: ['src/models/pre-copy-loop.ts#predictPreCopy'],
    equation: loop('eq-9'),
    opens: openLoop,
    terms: ['skipped', 'gamma', 'working-set'],
  }),
  numbered('eq', 10, words.equation10, {
    files: [
      'src/models/algorithm-1.ts#skipRatioLine',
      'src/analysis/training/training-gamma.ts#gammaSamples',
      'src/analysis/fit/fits.ts#fits',
    ],
    equation: loop('eq-10'),
    opens: openLoop,
    terms: ['gamma', 'skip-line', 'duration'],
  }),
  {
    ...words.algorithm1,
    id: 'alg-1',
    kind: 'algorithm',
    files: ['src/models/algorithm-1.ts#predictAlgorithm1', 'src/models/pre-copy-loop.ts#predictPreCopy'],
    equation: loop('alg-1'),
    see: 'fig-1',
    opens: openLoop,
    terms: ['threshold', 'max-rounds', 'stop-and-copy'],
  },
  numbered('eq', 11, words.equation11, {
    files: ['src/models/refined-rate.ts#meanDirtyRate', TRIAL_RATES],
    live: 'history',
    opens: openHistory,
    terms: ['mean-rate'],
  }),
  numbered('eq', 12, words.equation12, {
    files: ['src/models/refined-rate.ts#historyRate', 'src/analysis/history/history.ts#replayHistory'],
    live: 'history-rate',
    opens: openHistory,
    terms: ['history-rate', 'mu'],
  }),
  numbered('eq', 13, words.equation13, {
    files: [
      'src/models/refined-rate.ts#refinedRate',
      'src/models/refined-rate.ts#remember',
      'src/models/refined-rate.ts#phiOf',
    ],
    live: 'refined-rate',
    opens: openHistory,
    terms: ['refined-rate', 'phi', 'sample'],
  }),
];
