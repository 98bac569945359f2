import type { AnswerBack } from '../../analysis/what-if/answer-back';
import type { SweepAnswer } from '../../engine/what-if-knobs-job';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';
import { isOwn, regionName } from './ends';
import * as words from './words';

const valueText = ({ knob }: Pick<AnswerBack, 'knob'>, value: number): string =>
  shownValue(parameterByName[knob], Number(value.toPrecision(4)));

/** What the knob must be: the finding. */
export function answerTitle({ of, answer }: Pick<SweepAnswer, 'of' | 'answer'>): string {
  const knob = parameterByName[answer.knob].label;
  const aim = words.limitsText(of.limits.downtime, of.limits.time);
  const { from, to } = of.range;
  if (answer.side === 'all') return words.keepsEverywhere(aim, knob, valueText(answer, from), valueText(answer, to));
  if (answer.side === 'up') return words.keepsFrom(aim, valueText(answer, answer.edge), knob);
  if (answer.side === 'down') return words.keepsUpTo(aim, valueText(answer, answer.edge), knob);
  return answer.islands.length > 0 ? words.keepsAtSome(aim, knob) : words.keepsNowhere(knob);
}

const MOST_ISLANDS = 3;

/** What else is to be said: islands, why a knob cannot, and what was taken for granted. */
export function answerNotes({ of, answer, sweep, withRoom, assumedSet }: SweepAnswer): readonly string[] {
  const notes: string[] = [];
  const { islands, least } = answer;
  if (islands.length > 0) {
    const shown = islands
      .slice(0, MOST_ISLANDS)
      .map(({ from, to }) => words.islandText(valueText(answer, from), valueText(answer, to)));
    const side = answer.side === 'all' ? null : answer.side;
    notes.push(words.islandsNote(shown, islands.length - shown.length, side));
  }
  if (withRoom) {
    const title = answerTitle({ of, answer: withRoom.answer });
    notes.push(
      words.roomForSwitchover(of.scenario.downtimeLimit, of.scenario.switchover, withRoom.downtimeLimit, title),
    );
  }
  if (answer.side === null && islands.length === 0) {
    if (Number.isNaN(least.downtime)) notes.push(words.convergesNowhere);
    else if (least.downtime > of.limits.downtime) notes.push(words.shortestPause(least.downtime));
    else notes.push(words.neverTogether(least.time));
  }
  if (assumedSet !== null && Number.isFinite(assumedSet)) notes.push(words.guestInTheMiddle(assumedSet));
  notes.push(words.valuesAsked(sweep.xs.length));
  return notes;
}

/** 'Set bandwidth to 480 Mbit/s', and whether it is there already. */
export function settingText({ knob, to }: Pick<AnswerBack, 'knob' | 'to'>, scenario: Scenario) {
  const parameter = parameterByName[knob];
  const isIdle = scenario[knob] === to || Number.isNaN(to);
  return { isIdle, label: words.setKnob(parameter.label, shownValue(parameter, to)) };
}

/** What stands beside the button. */
export const settingWords = ({ knob, to }: Pick<AnswerBack, 'knob' | 'to'>, scenario: Scenario): string =>
  scenario[knob] === to ? words.itIsThat : words.itIsNow(shownValue(parameterByName[knob], scenario[knob]));

/** What changes at a value of the sweep, beside the number of rounds: '' where nothing does. */
export function stepText({ of, sweep }: SweepAnswer, row: number): string {
  const { code, rounds } = sweep.columns;
  const [end, before] = [code[row] ?? 0, code[row - 1] ?? code[row] ?? 0];
  if (end !== before) {
    const name = (each: number) => (isOwn(each) ? words.converges : regionName(each, of.scenario));
    return words.endChanges(name(before), name(end));
  }
  const [n, last] = [rounds[row] ?? Number.NaN, rounds[row - 1] ?? Number.NaN];
  const isNarrow = row > 0 && (sweep.xs[row] ?? 0) / (sweep.xs[row - 1] ?? 1) < 1 + 1e-6;
  return isNarrow && n !== last ? words.roundsChange(last, n) : '';
}
