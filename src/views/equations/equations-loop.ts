import { formatNumber } from '../../format/number';
import type { Round } from '../../models/result';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { type Equation, equals, equation, line, type NumberLine, type SymbolLine, worked } from './equation';
import { totalEquation } from './equations-common';
import { type LoopForm, roundEquations } from './equations-rounds';
import { minus, number, plus, product, round, row, sum, symbol, type Term, text } from './formula';
import * as words from './late-words';
import type { MigrationNumbers } from './numbers';
import { D, GAMMA, T, U, V, V_MEM, V_THD, W } from './terms';

/** A stop rule: how it is written, and what it saw when it ended pre-copy. */
export interface StopRule extends SymbolLine {
  readonly reason: StopReason;
  readonly saw: (numbers: MigrationNumbers) => {
    readonly left: Term;
    readonly steps: readonly Term[];
    readonly unit: string;
  };
}

/** The paper has no symbol for the traffic limit. */
const LIMIT: Term = symbol('maxTrafficFactor', 'f');
const soFar = (term: (sub: string) => Term) => plus(term('0'), text('⋯'), term('i'));
/** What pre-copy has sent, or how long it took, before the pause. */
const beforePause = ({ migration }: MigrationNumbers, of: 'volume' | 'duration'): number =>
  migration.rounds.slice(0, -1).reduce((sum, each) => sum + each[of], 0);

/** The two rules that every loop shares: rounds and traffic. */
export const limitRules: readonly StopRule[] = [
  {
    reason: 'max-rounds',
    ...line(row('i'), symbol('maxRounds', 'max', text('round')), words.stopMostRounds),
    saw: ({ of, migration }) => ({
      left: number(migration.preCopyRounds - 1),
      steps: [number(of.maxRounds, 'maxRounds')],
      unit: '',
    }),
  },
  {
    reason: 'max-traffic',
    left: product(LIMIT, V_MEM),
    relation: '<',
    right: soFar(V),
    aside: words.stopTraffic,
    saw: (numbers) => ({
      left: number(numbers.of.maxTrafficFactor * numbers.of.memory, 'maxTrafficFactor'),
      steps: [number(beforePause(numbers, 'volume'), 'volume')],
      unit: 'MiB',
    }),
  },
];

/** The rule that ended pre-copy, with what it saw. */
export function stopLine(rule: StopRule, numbers: MigrationNumbers, aside: string): NumberLine {
  return { ...rule.saw(numbers), relation: rule.relation, aside };
}

/** The four rules, each turned so that the short side stands left, in the order in which they are tested. */
function stopRules(form: LoopForm): readonly StopRule[] {
  const grown = form.skips ? product(round(minus('1', GAMMA('i+1'))), D, T('i')) : U('i');
  const atMost = form.adaptive && (form.guards || !form.skips);
  return [
    {
      reason: 'threshold',
      left: V('i+1'),
      relation: '≤',
      right: V_THD,
      aside: words.stopThreshold,
      saw: ({ of, stop }) => ({
        left: number(stop?.next ?? Number.NaN, 'volume'),
        steps: [number(of.threshold, 'threshold')],
        unit: 'MiB',
      }),
    },
    {
      reason: 'not-shrinking',
      left: V('i'),
      relation: '<',
      right: grown,
      aside: words.stopNotShrinking(atMost),
      saw: ({ stop, migration }) => ({
        left: number(migration.rounds[stop?.round ?? 0]?.volume ?? Number.NaN, 'volume'),
        steps: [number(stop?.grown ?? Number.NaN, 'dirtied')],
        unit: 'MiB',
      }),
    },
    ...limitRules,
  ];
}

function loopEquation(form: LoopForm): Equation {
  const rules = stopRules(form);
  const next = line(V('i+1'), form.skips ? minus(U('i'), W('i+1')) : U('i'));
  return equation(
    'alg-1',
    form.skips ? words.nextSendsUnskipped : words.nextSendsDirtied,
    ['volume', 'preCopyRounds'],
    [next, ...rules],
    (numbers) => {
      const { values, second, stop, migration } = numbers;
      const result = number(second?.volume ?? Number.NaN, 'volume');
      const rule = rules.find(({ reason }) => reason === migration.stopReason);
      const aside = words.stoppedAfter(formatNumber(stop?.round ?? 0), words.stopsHeld[migration.stopReason]);
      return [
        form.skips ? worked(next, { left: V('1'), values, result, unit: 'MiB' }) : equals(V('1'), [result], 'MiB'),
        ...(stop && rule ? [stopLine(rule, numbers, aside)] : []),
      ];
    },
  );
}

/** Up to this many transfers are all written out. */
const WRITTEN_OUT = 3;

/** The sum over the rounds: all of them, or the first two and the last. */
function roundSum(rounds: readonly Round[], of: 'volume' | 'duration'): Term {
  const terms = rounds.map((each) => number(each[of], of));
  const [first, second] = terms;
  const last = terms.at(-1);
  if (rounds.length <= WRITTEN_OUT || !first || !second || !last) return plus(...terms);
  return plus(first, second, text('⋯'), last);
}

export const trafficEquation = totalEquation(
  'eq-5',
  'traffic',
  words.trafficIsSum,
  sum('i=0', 'n', V('i')),
  ({ migration }) => roundSum(migration.rounds, 'volume'),
);

/** The total time: the rounds, and what passes besides. */
export const timeEquation = (id: string, reading: string, besides: readonly Term[]): Equation =>
  totalEquation(id, 'totalTime', reading, plus(sum('i=0', 'n', T('i')), ...besides), ({ migration }) =>
    plus(roundSum(migration.rounds, 'duration'), ...besides),
  );

/** Algorithm 1's loop, and the dirty curve's, which is the same with other laws. */
export function loopEquations(form: LoopForm): readonly Equation[] {
  const reading = words.totalTimeOfLoop;
  return [...roundEquations(form), loopEquation(form), trafficEquation, timeEquation('eq-6', reading, [])];
}
