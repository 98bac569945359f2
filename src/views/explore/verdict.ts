import type { MendAnswer } from '../../engine/engine';
import type { Evaluation } from '../../engine/evaluation';
import { compactNumber, formatNumber, joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import type { Guard, NotApplicableReason, Round, StopReason } from '../../models/result';
import { fittedList } from '../../scenario/fitted-text';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';

export interface Verdict {
  /** Good: pre-copy ended because little enough was left. */
  readonly isGood: boolean;
  readonly headline: string;
  readonly reason: string;
}

const volume = (mib: number) => joined(scaleVolume(mib));
const count = (n: number, one: string) => `${compactNumber(n)} ${one}${n === 1 ? '' : 's'}`;

function refusalReason(because: NotApplicableReason): string {
  switch (because.kind) {
    case 'dirtying-outruns-link':
      return (
        `Memory is dirtied at ${formatNumber(because.dirtyRate)} MiB/s and sent at ` +
        `${formatNumber(because.bandwidth)} MiB/s. The closed form needs R above D.`
      );
    case 'threshold-zero':
      return 'The threshold is 0 while memory is being dirtied, so the rounds never end.';
  }
}

const limitOf = ({ downtimeLimit }: Scenario) => joined(scaleDowntime(downtimeLimit / 1000));

const passedMemory = ({ maxTrafficFactor }: Scenario): string =>
  maxTrafficFactor === 1
    ? 'the traffic had passed the memory'
    : `the traffic had passed ${formatNumber(maxTrafficFactor)} times the memory`;

function stopSentence({ outcome, of }: Evaluation): string {
  if (!outcome.applicable) return refusalReason(outcome.because);
  switch (outcome.stopReason) {
    case 'threshold':
      return of.threshold === 0
        ? 'Pre-copy stopped because nothing remained.'
        : `Pre-copy stopped because what remained fell to the threshold of ${volume(of.threshold)} or below.`;
    case 'not-shrinking':
      return 'Pre-copy stopped because a round dirtied more than it sent: further rounds would not help.';
    case 'max-rounds':
      return `Pre-copy stopped because it had used its ${count(of.maxRounds + 1, 'round')} before the threshold was reached.`;
    case 'max-traffic':
      return `Pre-copy stopped because ${passedMemory(of)}.`;
    case 'converged':
      return `Pre-copy stopped because what remained could be sent within the downtime limit of ${limitOf(of)}.`;
    case 'forced': {
      const rule =
        outcome.preCopyRounds > of.maxRounds ? `its ${count(of.maxRounds + 1, 'round')} were used` : passedMemory(of);
      return `Pre-copy was cut short: ${rule} before the rest fitted a pause of ${limitOf(of)}.`;
    }
    case 'time-limit': {
      const limit = joined(scaleDuration(of.timeLimit));
      return `It was not done at the time limit of ${limit}. The numbers are those of a pause after that round.`;
    }
  }
}

function headlineOf({ outcome }: Evaluation): string {
  if (!outcome.applicable) {
    return outcome.because.kind === 'dirtying-outruns-link'
      ? 'Not applicable: dirtying outruns the link.'
      : 'Not applicable: the threshold is 0.';
  }
  const { preCopyRounds, totalTime, downtime, stopReason } = outcome;
  const numbers =
    `${count(preCopyRounds, 'round')}, ${joined(scaleDuration(totalTime))} in all, ` +
    `a pause of ${joined(scaleDowntime(downtime))}.`;
  return `${isGoodEnd(stopReason) ? 'It converges' : 'It does not converge'}: ${numbers}`;
}

/** Little enough was left: at the threshold, or for QEMU within the downtime limit. */
const isGoodEnd = (reason: StopReason): boolean => reason === 'threshold' || reason === 'converged';

/** Will it converge, and why it stopped. */
export function verdictOf(evaluation: Evaluation): Verdict {
  const { outcome } = evaluation;
  return {
    isGood: outcome.applicable && isGoodEnd(outcome.stopReason),
    headline: headlineOf(evaluation),
    reason: stopSentence(evaluation),
  };
}

const GUARD_SENTENCES: Readonly<Record<Guard, (rounds: string) => string>> = {
  'gamma-clamped': (rounds) => `Skip ratio γ clamped in ${rounds}`,
  'volume-capped': (rounds) => `Volume capped at the memory in ${rounds}`,
  'hot-pages-dropped': (rounds) => `Skipped pages forgotten in ${rounds}`,
};

/** 'round 0', 'rounds 4–7', '5 rounds'. */
function roundsWith(guard: Guard, rounds: readonly Round[]): string | null {
  const numbers = rounds.filter(({ guards }) => guards.includes(guard)).map(({ round }) => round);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first === last) return `round ${first}`;
  return last - first === numbers.length - 1 ? `rounds ${first}–${last}` : `${numbers.length} rounds`;
}

/** What the constants of QEMU's loop come from (docs/model.md). */
const QEMU_LIMIT = 'Not in the paper: fitted to QEMU 10 with 256 to 1,024 MiB at 32 to 128 MiB/s';

/** The honest limits of the numbers, each in a few words. */
export function limitsOf({ outcome, outsidePaperRange, of }: Evaluation): string[] {
  const limits: string[] = [];
  if (of.model === 'qemu') limits.push(QEMU_LIMIT);
  else if (outsidePaperRange.length > 0) {
    const names = outsidePaperRange.map((name) =>
      name in parameterByName ? parameterByName[name as keyof typeof parameterByName].label.toLowerCase() : name,
    );
    limits.push(`Outside what the paper measured: ${names.join(', ')}`);
  }
  const fitted = fittedList(of.fitted, (name) => parameterByName[name].ignoredBecause(of) === null);
  if (fitted.length > 0) limits.push(`Fitted on runs, not the paper’s: ${fitted.join('; ')}`);
  if (outcome.applicable) {
    for (const guard of Object.keys(GUARD_SENTENCES) as Guard[]) {
      const rounds = roundsWith(guard, outcome.rounds);
      if (rounds !== null) limits.push(GUARD_SENTENCES[guard](rounds));
    }
  }
  if (of.model === 'closed-form' && of.adaptive) limits.push('The closed form takes one rate, D + δ within its limits');
  if (of.model === 'algorithm-1' && !of.guards) limits.push('Algorithm 1 as printed, without its guards');
  return limits;
}

/** The advice below a bad verdict, and what its button says; null where no single change helps. */
export function adviceOf(mend: NonNullable<MendAnswer['mend']>): { readonly text: string; readonly action: string } {
  const parameter = parameterByName[mend.knob];
  const label = parameter.label.toLowerCase();
  const to = shownExactly(parameter, mend.to);
  return {
    text:
      `The smallest single change that lets it converge: ${label} from ${shownExactly(parameter, mend.from)} to ${to}. ` +
      `Then the pause is ${joined(scaleDowntime(mend.downtime))} and the total ${joined(scaleDuration(mend.totalTime))}.`,
    action: `Set ${label} to ${to}`,
  };
}

/** In the knob's own unit where three digits in a larger unit would blur the change. */
function shownExactly(
  parameter: (typeof parameterByName)[NonNullable<MendAnswer['mend']>['knob']],
  value: number,
): string {
  if (value === 0) return shownValue(parameter, 0);
  if (parameter.unit === 'rounds') return count(value, 'round').replace(' ', '\u00a0');
  const unit = parameter.unit === '' ? '' : `\u00a0${parameter.unit}`;
  return `${formatNumber(value, 6)}${unit}`;
}
