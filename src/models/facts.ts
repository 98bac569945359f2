import type { ModelFacts, ModelKnob } from './model';
import { platformModelFacts } from './platforms/model-facts';
import type { ModelId } from './result';

const FOLLOWING = ['adaptive', 'minBandwidth', 'maxBandwidth', 'increment'] as const satisfies ModelKnob[];
const RATE = ['bandwidth', ...FOLLOWING] as const satisfies ModelKnob[];
const LIMITS = ['maxRounds', 'maxTrafficFactor'] as const satisfies ModelKnob[];
const THRESHOLD_RULES = ['threshold', ...LIMITS, 'resumeTime'] as const satisfies ModelKnob[];

/** What every model's equations begin and end with; those of rules that are not on are left out. */
const FIRST = ['sec-4-3', 'sec-3-1'] as const;
const LAST = ['eq-14', 'eq-15', 'eq-18'] as const;

/** What the models of the paper have in common. */
const ofPaper = {
  mayRemain: 'threshold',
  isPauseInTotal: false,
  isMeasured: true,
  isLambdaOfLastRound: false,
  fittedTo: null,
  speed: 'columns',
  group: 'simple',
  sets: {},
} as const;

/** What is known of every model, by the name that stands in links and results. */
export const modelFacts: Readonly<Record<ModelId, ModelFacts>> = {
  'closed-form': {
    ...ofPaper,
    ...{ id: 'closed-form', label: 'Closed form', name: 'the closed form', short: 'closed form' },
    line: 'The paper’s first formula: all rounds at once, stopped by the threshold alone.',
    reads: ['memory', 'dirtyRate', ...RATE, 'threshold', 'resumeTime'],
    ignores: [{ knobs: LIMITS, because: 'The closed form stops at the threshold only.' }],
    limits: ({ adaptive }) => (adaptive ? ['The closed form takes one rate, D + δ within its limits'] : []),
    equations: { form: 'series', ids: [...FIRST, 'eq-1', 'eq-2', 'eq-4', 'eq-8', 'eq-5', 'eq-6', 'eq-7', ...LAST] },
    overlaidBy: 'algorithm-1',
  },
  'algorithm-1': {
    ...ofPaper,
    group: 'paper',
    ...{ id: 'algorithm-1', label: 'Algorithm 1', name: 'Algorithm 1', short: 'Algorithm 1' },
    line: 'Xen’s rounds as the paper refines them, with skipped pages and stop rules.',
    reads: ['memory', 'dirtyRate', ...RATE, ...THRESHOLD_RULES, 'guards', 'gammaTime', 'gammaRate', 'gammaConstant'],
    ignores: [],
    limits: ({ guards }) => (guards ? [] : ['Algorithm 1 as printed, without its guards']),
    equations: {
      form: 'full-rounds',
      ids: [...FIRST, 'eq-2', 'eq-1', 'eq-10', 'eq-9', 'alg-1', 'eq-5', 'eq-6', 'eq-7', ...LAST],
    },
    overlaidBy: 'closed-form',
  },
  'dirty-curve': {
    ...ofPaper,
    ...{ id: 'dirty-curve', label: 'Dirty curve', name: 'the dirty curve', short: 'dirty curve' },
    line: 'Algorithm 1 with a page counted once a round, however often it is written.',
    isLambdaOfLastRound: true,
    reads: ['memory', 'dirtyRate', 'workingSet', ...RATE, ...THRESHOLD_RULES],
    ignores: [],
    limits: () => [],
    equations: {
      form: 'full-rounds',
      ids: ['sec-4-3', 'eq-2', 'dirty-curve', 'alg-1', 'sec-3-1', 'eq-5', 'eq-6', 'eq-7', ...LAST],
    },
    overlaidBy: 'algorithm-1',
  },
  ...platformModelFacts,
};
