import type { AnswerBack } from '../../analysis/what-if/answer-back';
import type { SweepAnswer } from '../../engine/what-if-knobs-job';
import { joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';
import { isOwn, regionName } from './ends';
import { knobName } from './map-words';

const isLimit = (value: number): boolean => value < Number.MAX_VALUE;

/** 'converges by itself with a pause of at most 300 ms, within 60 s'. */
export function limitsText({ downtime, time }: SweepAnswer['of']['limits']): string {
  const pause = isLimit(downtime) ? ` with a pause of at most ${joined(scaleDowntime(downtime))}` : '';
  const whole = isLimit(time) ? `${pause === '' ? '' : ','} within ${joined(scaleDuration(time))}` : '';
  return `converges by itself${pause}${whole}`;
}

const valueText = ({ knob }: Pick<AnswerBack, 'knob'>, value: number): string =>
  shownValue(parameterByName[knob], Number(value.toPrecision(4)));

/** What the knob must be: the finding. */
export function answerTitle({ of, answer }: SweepAnswer): string {
  const knob = knobName(answer.knob);
  const aim = limitsText(of.limits);
  if (answer.side === 'all')
    return `It ${aim} at every ${knob} from ${valueText(answer, of.range.from)} to ${valueText(answer, of.range.to)}`;
  if (answer.side === 'up') return `It ${aim} from ${valueText(answer, answer.edge)} of ${knob} on`;
  if (answer.side === 'down') return `It ${aim} up to ${valueText(answer, answer.edge)} of ${knob}`;
  return answer.islands.length > 0
    ? `It ${aim} at some values of ${knob}, and at neither end`
    : `No ${knob} shown will do: this cannot be met by this knob`;
}

const MOST_ISLANDS = 3;

/** What else is to be said: islands, why a knob cannot, and what was taken for granted. */
export function answerNotes({ of, answer, sweep, assumedSet }: SweepAnswer): readonly string[] {
  const notes: string[] = [];
  const { islands, least } = answer;
  if (islands.length > 0) {
    const shown = islands
      .slice(0, MOST_ISLANDS)
      .map(({ from, to }) => [...new Set([valueText(answer, from), valueText(answer, to)])].join(' to '));
    const more = islands.length > MOST_ISLANDS ? `, and at ${islands.length - MOST_ISLANDS} more places` : '';
    const where =
      answer.side === 'up'
        ? ' before that, with gaps between'
        : answer.side === 'down'
          ? ' beyond that, after a gap'
          : '';
    notes.push(
      `It also does at ${shown.join(', ')}${more}${where}: the pause goes up and down with the number of rounds.`,
    );
  }
  if (answer.side === null && islands.length === 0) {
    if (Number.isNaN(least.downtime)) notes.push('It converges by itself at none of these values.');
    else if (least.downtime > of.limits.downtime) {
      notes.push(`Where it converges, the shortest pause is ${joined(scaleDowntime(least.downtime))}.`);
    } else
      notes.push(
        `Where it converges, the shortest total time is ${joined(scaleDuration(least.time))}, and the limits are never kept together.`,
      );
  }
  if (assumedSet !== null && Number.isFinite(assumedSet)) {
    notes.push(
      `The working set is not known: this is the guest in the middle, which writes within ${joined(scaleVolume(assumedSet))}.`,
    );
  }
  notes.push(
    `${sweep.xs.length} values were asked; where something changes between two of them, the place was found by bisection.`,
  );
  return notes;
}

/** 'Set bandwidth to 480 Mbit/s', and whether it is there already. */
export function settingText({ knob, to }: Pick<AnswerBack, 'knob' | 'to'>, scenario: Scenario) {
  const parameter = parameterByName[knob];
  const isIdle = scenario[knob] === to || Number.isNaN(to);
  return { isIdle, label: `Set ${knobName(knob)} to ${shownValue(parameter, to)}` };
}

/** What stands beside the button. */
export const settingWords = ({ knob, to }: Pick<AnswerBack, 'knob' | 'to'>, scenario: Scenario): string =>
  scenario[knob] === to ? 'That is what it is now.' : `It is ${shownValue(parameterByName[knob], scenario[knob])} now.`;

/** What changes at a value of the sweep, beside the number of rounds: '' where nothing does. */
export function stepText({ of, sweep }: SweepAnswer, row: number): string {
  const { code, rounds } = sweep.columns;
  const [end, before] = [code[row] ?? 0, code[row - 1] ?? code[row] ?? 0];
  if (end !== before) {
    const name = (each: number) => (isOwn(each) ? 'converges' : regionName(each, of.scenario));
    return ` Here it changes from “${name(before)}” to “${name(end)}”.`;
  }
  const [n, last] = [rounds[row] ?? Number.NaN, rounds[row - 1] ?? Number.NaN];
  const isNarrow = row > 0 && (sweep.xs[row] ?? 0) / (sweep.xs[row - 1] ?? 1) < 1 + 1e-6;
  return isNarrow && n !== last ? ` Here the rounds go from ${last} to ${n}.` : '';
}
