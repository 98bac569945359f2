import type { Evaluation } from '../../engine/evaluation';
import type { MendAnswer } from '../../engine/mend-job';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleTransferRate } from '../../format/number';
import { shownUnitOf } from '../../format/rates';
import { modelFacts } from '../../models/facts';
import type { Guard, NotApplicableReason, Round } from '../../models/result';
import { fittedList } from '../../scenario/fitted-text';
import { ignoredBecause } from '../../scenario/ignored';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';
import { endingOf } from '../shared/ending';
import { stopLimits } from '../shared/stop-limits';
import { guardWords, roundsText } from '../shared/words';
import * as words from './words';

interface Verdict {
  /** Good: pre-copy ended because little enough was left. */
  readonly isGood: boolean;
  readonly headline: string;
  readonly reason: string;
}

function refusalReason(because: NotApplicableReason): string {
  switch (because.kind) {
    case 'dirtying-outruns-link':
      return words.dirtiedAndSentAt(
        joined(scaleTransferRate(because.dirtyRate)),
        joined(scaleTransferRate(because.bandwidth)),
      );
    case 'threshold-zero':
      return words.roundsNeverEnd;
  }
}

function stopSentence({ outcome, of }: Evaluation): string {
  if (!outcome.applicable) return refusalReason(outcome.because);
  const { because, verdict } = stopWords[outcome.stopReason];
  const limits = stopLimits(of, outcome.preCopyRounds, outcome);
  return verdict?.(limits) ?? words.stoppedBecause(because(limits));
}

/** Whether pre-copy ends by itself, and in how many of ten guests, where the working set is not known. */
function chanceText(isGood: boolean, chanceNotConverging: number): string {
  const tenths = Math.round(10 * (isGood ? 1 - chanceNotConverging : chanceNotConverging));
  return isGood ? words.convergesIn(tenths) : words.doesNotConvergeFor(tenths);
}

/** What a platform's end is called, and its numbers. */
function platformHeadline({ outcome, of }: Evaluation): string | null {
  if (!outcome.applicable || !outcome.platform) return null;
  const ending = endingOf(outcome);
  const { intervals } = outcome.platform;
  const total = joined(scaleDuration(outcome.totalTime));
  const whole = intervals ? words.about(total) : total;
  const paused = joined(scaleDowntime(outcome.downtime));
  if (outcome.stopReason === 'stop_and_copy') return words.allInPause(whole);
  if (intervals) {
    const { isOwnEnd } = stopReasons[outcome.stopReason];
    const converges = chanceText(isOwnEnd, intervals.chanceNotConverging);
    if (Number.isFinite(outcome.downtime) && outcome.downtime > 0)
      return words.withTimesOfMany(converges, whole, paused);
    return words.withEnd(converges, stopWords[outcome.stopReason].short, ending?.kind === 'none' ? null : whole);
  }
  const rounds = roundsText(outcome.preCopyRounds);
  switch (ending?.kind) {
    case 'abort':
      return words.givenUpAfter(rounds, whole);
    case 'none':
      return words.doesNotEnd(rounds, whole);
    case 'post-copy':
      return words.goesToPostCopy(whole, rounds, paused);
    default:
      return words.withTimes(endWord(stopReasons[outcome.stopReason].isOwnEnd, of), whole, rounds, paused);
  }
}

/** With a threshold of 0 even rounds that shrink end at a limit: that says nothing of convergence. */
function endWord(isOwnEnd: boolean, { model, threshold }: Scenario): string {
  if (isOwnEnd) return words.converges;
  return modelFacts[model].mayRemain === 'threshold' && threshold === 0 ? words.endsAtLimit : words.doesNotConverge;
}

function headlineOf(evaluation: Evaluation): string {
  const { outcome, of } = evaluation;
  if (!outcome.applicable) {
    return outcome.because.kind === 'dirtying-outruns-link' ? words.linkIsOutrun : words.thresholdIsZero;
  }
  const ofPlatform = platformHeadline(evaluation);
  if (ofPlatform !== null) return ofPlatform;
  const { preCopyRounds, totalTime, downtime, stopReason } = outcome;
  // "Done in" has the whole pause in it, whatever the model's total leaves out.
  const whole = totalTime + (modelFacts[of.model].isPauseInTotal ? 0 : of.resumeTime / 1000);
  return words.withTimes(
    endWord(stopReasons[stopReason].isOwnEnd, of),
    joined(scaleDuration(whole)),
    roundsText(preCopyRounds),
    joined(scaleDowntime(downtime)),
  );
}

/** Will it converge, and why it stopped. */
export function verdictOf(evaluation: Evaluation): Verdict {
  const { outcome } = evaluation;
  return {
    isGood: outcome.applicable && stopReasons[outcome.stopReason].isOwnEnd,
    headline: headlineOf(evaluation),
    reason: stopSentence(evaluation),
  };
}

/** 'round 0', 'rounds 4–7', '5 rounds'. */
function roundsWith(guard: Guard, rounds: readonly Round[]): string | null {
  const numbers = rounds.filter(({ guards }) => guards.includes(guard)).map(({ round }) => round);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first === last) return words.oneRound(first);
  return last - first === numbers.length - 1 ? words.roundsFromTo(first, last) : words.someRounds(numbers.length);
}

/** The honest limits of the numbers, each in a few words. */
export function limitsOf({ outcome, outsidePaperRange, of }: Evaluation): string[] {
  const limits: string[] = [];
  const { fittedTo, limits: ofModel } = modelFacts[of.model];
  if (fittedTo !== null) limits.push(fittedTo);
  else if (outsidePaperRange.length > 0) {
    const names = outsidePaperRange.map((name) =>
      name in parameterByName ? parameterByName[name as keyof typeof parameterByName].label.toLowerCase() : name,
    );
    limits.push(words.outsidePaper(names));
  }
  const fitted = fittedList(of.fitted, (name) => ignoredBecause(parameterByName[name], of) === null);
  if (fitted.length > 0) limits.push(words.fittedOnRuns(fitted));
  if (outcome.applicable) {
    for (const guard of Object.keys(guardWords) as Guard[]) {
      const rounds = roundsWith(guard, outcome.rounds);
      if (rounds !== null) limits.push(words.modelNote(guardWords[guard], rounds));
    }
  }
  return [...limits, ...ofModel(of)];
}

/** The advice below a bad verdict, and what its button says; null where no single change helps. */
export function adviceOf(mend: NonNullable<MendAnswer['mend']>): { readonly text: string; readonly action: string } {
  const parameter = parameterByName[mend.knob];
  const label = parameter.label.toLowerCase();
  const to = shownExactly(parameter, mend.to);
  return {
    text: words.smallestFix(
      label,
      shownExactly(parameter, mend.from),
      to,
      joined(scaleDowntime(mend.downtime)),
      joined(scaleDuration(mend.totalTime)),
    ),
    action: words.setKnobTo(label, to),
  };
}

/** In the knob's own unit where three digits in a larger unit would blur the change. */
function shownExactly(
  parameter: (typeof parameterByName)[NonNullable<MendAnswer['mend']>['knob']],
  value: number,
): string {
  if (value === 0 || parameter.countsPages) return shownValue(parameter, value);
  if (parameter.unit === 'rounds') return roundsText(value).replace(' ', '\u00a0');
  const { unit, size } = shownUnitOf(parameter.unit);
  return joined({ number: formatNumber(value / size, 6), unit });
}
