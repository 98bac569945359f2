import { modelFacts } from '../../models/facts';
import type { Model } from '../../models/model';
import { followsDirtying, type Scenario } from '../../scenario/scenario';
import type { SymbolId } from '../../state/symbols';
import type { Equation, Numbers } from './equation';
import { closedFormEquations } from './equations-closed-form';
import { adaptiveRateEquation, commonEquations, lambdaEquation, lastRoundLambdaEquation } from './equations-common';
import { loopEquations } from './equations-loop';
import { qemuEquations } from './equations-qemu';
import { symbolsOf } from './formula';
import * as words from './late-words';
import type { AnswerNumbers, NoNumbers } from './numbers';
import { isPlainQemu, type QemuKnob, qemuFormOf } from './plain-qemu';

/** The knobs that decide which equations are in play and how they are written. */
type Form = Pick<Scenario, 'model' | 'adaptive' | 'guards' | QemuKnob>;

/** All that can be written in a form of the rounds. */
const SHELVES: Readonly<Record<Model['equations']['form'], (form: Form, adaptive: boolean) => readonly Equation[]>> = {
  series: (_, adaptive) => closedFormEquations(adaptive),
  'full-rounds': ({ model, guards }, adaptive) =>
    loopEquations({ skips: modelFacts[model].reads.includes('gammaConstant'), adaptive, guards }),
  'cut-rounds': (form) => (isPlainQemu(form) ? qemuEquations(qemuFormOf(form)) : []),
};

function listOf(form: Form): readonly Equation[] {
  const { equations, isLambdaOfLastRound } = modelFacts[form.model];
  const adaptive = followsDirtying(form);
  const shelf = [
    ...(adaptive ? [adaptiveRateEquation(equations.form !== 'series')] : []),
    ...(isLambdaOfLastRound ? [] : [lambdaEquation(adaptive)]),
    ...SHELVES[equations.form](form, adaptive),
    ...(isLambdaOfLastRound ? [lastRoundLambdaEquation] : []),
    ...commonEquations,
  ];
  return equations.ids.flatMap((id) => shelf.find((each) => each.id === id) ?? []);
}

const lists = new Map<string, readonly Equation[]>();

/** The equations in play, in the order in which they are worked out. The same list for the same form. */
export function equationsInPlay(form: Form): readonly Equation[] {
  const key = [form.model, form.adaptive, form.guards, isPlainQemu(form), ...Object.values(qemuFormOf(form))].join(' ');
  const known = lists.get(key);
  if (known) return known;
  const made = listOf(form);
  lists.set(key, made);
  return made;
}

/** Every symbol of an equation, each once, in reading order. */
export function symbolsInEquation({ symbols }: Equation): SymbolId[] {
  return symbolsOf(...symbols.flatMap(({ left, right }) => [left, right]));
}

/** Id of the equation that works a quantity out, or null if none in play does. */
export function whereDefined(symbol: SymbolId, equations: readonly Equation[]): string | null {
  return equations.find(({ defines }) => defines.includes(symbol))?.id ?? null;
}

/** Why there are no numbers to put in. */
function describeMissing(because: NoNumbers): string {
  switch (because.kind) {
    case 'dirtying-outruns-link':
      return words.closedFormNeedsRoom;
    case 'threshold-zero':
      return words.roundsNeverEnd;
    case 'no-round':
      return words.nothingWasSent;
  }
}

/** The lines of an equation with the numbers of an answer, or why there are none. */
export function numbersOf({ putIn }: Equation, { scenario, migration }: AnswerNumbers): Numbers {
  if (putIn.from === 'scenario') return putIn.lines(scenario);
  return 'kind' in migration ? describeMissing(migration) : putIn.lines(migration);
}
