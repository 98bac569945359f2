import { mean } from '../statistics';
import { type BatchPrice, type ClaimRule, part, type RatePoint } from './claim';

/** "Less than 6 %" (sec. 3.3), and "within 5 %" (sec. 4.3). */
const ENERGY_SPREAD = 0.06;
const METERING = 0.05;
/** Two runs whose chances differ are not told apart below this. */
const NOISE = 0.02;

const energy = ({ trials }: RatePoint): number => mean(trials.map(({ simulated }) => simulated.energy));
const time = ({ trials }: RatePoint): number => mean(trials.map(({ simulated }) => simulated.time));
const power = (point: RatePoint): number => energy(point) / time(point);

const rises = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

/** How much more full batches send again, as a share. */
const morePerOne = ({ byOnePage, byFullBatches }: BatchPrice): number =>
  byOnePage > 0 ? byFullBatches / byOnePage - 1 : 0;

/** Claims 10 and 15: what the transmission rate does, and how well the sender keeps to it. */
export const rateClaims: readonly ClaimRule[] = [
  {
    number: 10,
    says: 'Energy varies by less than 6 % over the transmission rates; power rises with the rate while the total time falls.',
    where: 'Figs 2 and 3',
    because: 'The law of the simulated meter decides it.',
    judge: ({ rates }) => {
      const energies = rates.map(energy);
      const of = ({ rate }: RatePoint) => `${rate} Mbit/s`;
      const facts = (value: (point: RatePoint) => number, unit: 'J' | 'W' | 's') =>
        rates.map((point) => ({ of: of(point), value: value(point), unit }));
      return [
        part(
          'Idle Linux: the largest energy is less than 6 % above the smallest.',
          Math.max(...energies) / Math.min(...energies) - 1 < ENERGY_SPREAD,
          facts(energy, 'J'),
        ),
        part('Power rises with the rate.', rises(rates.map(power)), facts(power, 'W')),
        part('Total time falls with it.', rises(rates.map((point) => -time(point))), facts(time, 's')),
      ];
    },
  },
  {
    number: 15,
    says: 'The metered throughput stays within 5 % of its target.',
    where: 'Sec. 4.3',
    because: 'A sender that wakes late for its next batch loses a share of every time slice.',
    judge: ({ trials, batches }) => {
      const worst = trials.map(({ label, trials: all }) => ({
        of: label,
        value: Math.max(...all.map(({ throughputError }) => throughputError)),
        unit: '%' as const,
      }));
      return [
        part(
          'In every round of ten batches or more, of every trial.',
          worst.every(({ value }) => value < METERING),
          worst,
        ),
        part(
          'Batches have a price: a page dirtied between the look at the log and its turn is sent all the same, so no ' +
            'less is sent again than by batches of one page.',
          batches.byFullBatches >= batches.byOnePage * (1 - NOISE),
          [
            { of: 'Dbench, one page a batch', value: batches.byOnePage, unit: 'MiB' },
            { of: 'Dbench, 1,024 pages a batch', value: batches.byFullBatches, unit: 'MiB' },
            { of: 'More', value: morePerOne(batches), unit: '%' },
          ],
        ),
      ];
    },
  },
];
