import type { RateFigures, RateRow } from '../../analysis/rate-sweep';
import type { RateSweepAnswer } from '../../engine/rate-sweep-job';
import {
  exactNumber,
  formatNumber,
  joined,
  scaleDuration,
  scaleEnergy,
  scaleNetworkRate,
  scalePower,
} from '../../format/number';
import { PAPER } from './rates-question';

const rateText = (rate: number): string => joined(scaleNetworkRate(rate));
const percent = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;
const times = (ratio: number): string => `${formatNumber(ratio, 2)} times`;

const ends = (rows: readonly RateRow[]) => ({ first: rows[0], last: rows.at(-1) });

/** The rows at rates that the paper measured. */
export function inPaper(rows: readonly RateRow[]): readonly RateRow[] {
  return rows.filter(({ rate }) => rate >= PAPER.from && rate <= PAPER.to);
}

/** The finding of figure 2. */
export function figure2Title(rows: readonly RateRow[]): string {
  const { first, last } = ends(rows);
  if (!first || !last || first === last) return 'Power and time at one rate';
  const [rate, power] = [last.rate / first.rate, last.metered.power / first.metered.power];
  return `${times(rate)} the rate draws ${times(power)} the power and is ${times(first.metered.time / last.metered.time)} as quick`;
}

/** Figure 2 in a sentence. */
export function figure2Summary(rows: readonly RateRow[]): string {
  const { first, last } = ends(rows);
  if (!first || !last) return 'There is nothing to show.';
  const at = ({ rate, metered }: RateRow) =>
    `${joined(scalePower(metered.power))} for ${joined(scaleDuration(metered.time))} at ${rateText(rate)}`;
  return (
    `Both hosts together draw ${at(first)} and ${at(last)} more than at rest: means of the meter over an idle guest’s ` +
    `migrations. The model’s line is its energy over its time.`
  );
}

/** The finding of figure 3, with the number seen. */
export function figure3Title({ rows, spread }: RateSweepAnswer): string {
  return inPaper(rows).length < 2
    ? `The energy varies by ${percent(spread.all)} over these rates`
    : `From 400 to 800 Mbit/s the energy varies by ${percent(spread.paper)}`;
}

/** Figure 3 in a sentence: the spreads, and why a slow migration costs more. */
export function figure3Summary({ rows, spread, of }: RateSweepAnswer): string {
  const { first, last } = ends(rows);
  if (!first || !last) return 'There is nothing to show.';
  const paper =
    inPaper(rows).length < 2
      ? 'None of these rates is among those of the paper, which found less than 6 % from 400 to 800 Mbit/s.'
      : `The largest mean lies ${percent(spread.paper)} above the smallest over the paper’s 400 to 800 Mbit/s; the paper found less than 6 %.`;
  const isBeyond = first.rate < PAPER.from || last.rate > PAPER.to;
  const why = 'the meter has a part that each host draws for as long as it takes, which eq. 15 leaves out.';
  const all = isBeyond
    ? ` From ${rateText(first.rate)} to ${rateText(last.rate)} it is ${percent(spread.all)}: ${why}`
    : ` Slow migrations cost more, for ${why}`;
  return `${paper}${all} A dot is the mean of ${exactNumber(of.sweep.migrations)} migrations, its bar how far one of them scatters.`;
}

const figuresText = ({ power, time, energy }: RateFigures): string =>
  `${joined(scalePower(power))}, ${joined(scaleDuration(time))}, ${joined(scaleEnergy(energy))}`;

/** What is known of one rate. */
export function describeRate({ rate, metered, model, energyDeviation }: RateRow): string {
  const line = model ? figuresText(model) : 'no number, dirtying outruns the link';
  return `At ${rateText(rate)}: the meter has ${figuresText(metered)} ± ${joined(scaleEnergy(energyDeviation))}; the model ${line}.`;
}
