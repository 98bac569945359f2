import type { RateFigures } from '../../analysis/rate-sweep';
import {
  exactNumber,
  formatNumber,
  joined,
  scaleDuration,
  scaleEnergy,
  scaleNetworkRate,
  scalePower,
} from '../../format/number';

const rateText = (rate: number): string => joined(scaleNetworkRate(rate));
const percent = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;
const times = (ratio: number): string => `${formatNumber(ratio, 2)} times`;

// The panel
export const panelTitle = 'Power and energy over the rate';
/** What is swept, up to the link to the fit of figure 5, and what follows it. */
export const captionAround = (migrations: number) =>
  [
    `An idle guest with the scenario’s memory is moved ${migrations} times at each rate. Dots are what the simulated meter has, lines what the closed form and eq. 15 say (figures 2 and 3). Figure 5, energy over traffic, is a fit: `,
    '.',
  ] as const;
export const goToCoefficients = 'go to the coefficients';
export const ratesLegend = 'Rates';
export const doing = 'Moving an idle guest at each rate';
export const tooLarge = 'Migrations are metered by simulating them page by page, in up to 64 GiB of memory. ';
export const usualRates = '100 to 1,000\u00a0Mbit/s';
export const adaptiveRange = (from: number, to: number): string =>
  `The adaptive link’s range, ${rateText(from)} to ${rateText(to)}`;

// The figures
export const axisLabels = {
  power: () => 'mean extra power of both hosts (W)',
  time: (unit: string) => `latency (${unit})`,
  energy: (unit: string) => `energy of both hosts (${unit})`,
} as const;
export const rateAxisLabel = (unit: string): string => `transmission rate (${unit})`;
export const keyOfPaper = 'rates of the paper';
export const keyOfModel = 'model';
export const keyOfMeter = 'meter';
export const powerFigureName = 'Lines and dots: power and latency over the transmission rate';
export const energyFigureName = 'Line and dots: energy over the transmission rate';
export const nothingToShow = 'There is nothing to show.';

// Figure 2
export const oneRateTitle = 'Power and time at one rate';
/** The finding of figure 2: what the last rate is to the first, as ratios. */
export const powerTitle = (rate: number, power: number, quickness: number): string =>
  `${times(rate)} the rate draws ${times(power)} the power and is ${times(quickness)} as quick`;
type AtRate = Pick<RateFigures, 'power' | 'time'> & { readonly rate: number };
const drawnAt = ({ rate, power, time }: AtRate): string =>
  `${joined(scalePower(power))} for ${joined(scaleDuration(time))} at ${rateText(rate)}`;
/** Figure 2 in a sentence. */
export const powerSummary = (first: AtRate, last: AtRate): string =>
  `Both hosts together draw ${drawnAt(first)} and ${drawnAt(last)} more than at rest: means of the meter over an idle guest’s migrations. The model’s line is its energy over its time.`;

// Figure 3
export const energyTitle = (spread: number): string => `The energy varies by ${percent(spread)} over these rates`;
export const energyTitleInPaper = (spread: number): string =>
  `From 400 to 800 Mbit/s the energy varies by ${percent(spread)}`;
export const noRateOfPaper =
  'None of these rates is among those of the paper, which found less than 6 % from 400 to 800 Mbit/s.';
export const spreadInPaper = (spread: number): string =>
  `The largest mean lies ${percent(spread)} above the smallest over the paper’s 400 to 800 Mbit/s; the paper found less than 6 %.`;
const partOfTime = 'the meter has a part that each host draws for as long as it takes, which eq. 15 leaves out.';
export const spreadBeyond = (from: number, to: number, spread: number): string =>
  `From ${rateText(from)} to ${rateText(to)} it is ${percent(spread)}: ${partOfTime}`;
export const slowCostsMore = `Slow migrations cost more, for ${partOfTime}`;
export const whatADotIs = (migrations: number): string =>
  `A dot is the mean of ${exactNumber(migrations)} migrations, its bar how far one of them scatters.`;

const figuresText = ({ power, time, energy }: RateFigures): string =>
  `${joined(scalePower(power))}, ${joined(scaleDuration(time))}, ${joined(scaleEnergy(energy))}`;
interface OfRate {
  readonly rate: number;
  readonly model: RateFigures | null;
  readonly metered: RateFigures;
  readonly energyDeviation: number;
}
/** What is known of one rate. */
export function describeRate({ rate, metered, model, energyDeviation }: OfRate): string {
  const line = model ? figuresText(model) : 'no number, dirtying outruns the link';
  return `At ${rateText(rate)}: the meter has ${figuresText(metered)} ± ${joined(scaleEnergy(energyDeviation))}; the model ${line}.`;
}

// The table
export const rateColumn = 'Rate (Mbit/s)';
export const quantityNames = {
  power: 'power (W)',
  time: 'time (s)',
  energy: 'energy (J)',
  traffic: 'traffic (MiB)',
} as const;
export const meterColumn = (quantity: string): string => `Meter: ${quantity}`;
export const modelColumn = (quantity: string): string => `Model: ${quantity}`;
export const scatterColumn = 'Meter: scatter of one (J)';
