import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { linearity, mean, spread } from '../statistics';
import type { WorkloadTrials } from '../trials/trials';
import { type ClaimRule, factsOf, part, pick } from './claim';
import { errorOf, whyDowntime, whyEnergy, whyRefined, whySteady } from './claim-reasons';

const HOT = ['linpack', 'specweb'] as const;
const REST = ['idle', 'tpcc', 'dbench'] as const;
const SMALL = ['idle', 'tpcc'] as const;

type Model = 'base' | 'refined';

/** "Much longer": at least so many times. */
const MUCH = 3;
/** Errors that the paper gives for its refined model, and what it calls small. */
const PAPER_ERROR = { time: 0.07, traffic: 0.1, energy: 0.1 } as const;
const SMALL_ERROR = 0.1;
/** "Close to linear". */
const NEARLY_LINEAR = 0.99;

const spreadOf = ({ trials }: WorkloadTrials, metric: Metric): number =>
  spread(trials.map(({ simulated }) => simulated[metric]));
const rateSpread = ({ trials }: WorkloadTrials): number => spread(trials.map(({ sampledRate }) => sampledRate));
const downtime = ({ trials }: WorkloadTrials): number => mean(trials.map(({ simulated }) => simulated.downtime)) * 1000;
const meanError = (all: readonly WorkloadTrials[], model: Model, metric: Metric): number =>
  mean(all.map((each) => errorOf(each, model, metric)));
const most = (values: readonly number[]): number => Math.max(...values);
const least = (values: readonly number[]): number => Math.min(...values);

/** Claims 6 to 8 and 11 to 13: what the trials show. */
export const trialClaims: readonly ClaimRule[] = [
  {
    number: 6,
    says: 'Linpack and SPECweb pause for much longer than the rest.',
    where: 'Fig. 11',
    because: 'The parameters of the workloads, the link and the resume time decide it.',
    judge: ({ trials }) => {
      const [hot, rest] = [pick(trials, ...HOT), pick(trials, ...REST)];
      const holds = least(hot.map(downtime)) >= MUCH * most(rest.map(downtime));
      return [part('At least three times as long as any of the others.', holds, factsOf(trials, '', 'ms', downtime))];
    },
  },
  {
    number: 7,
    says: 'The refined model errs less than the base model, below 7 % in time and 10 % in traffic and energy; on time both err more on Linpack and SPECweb.',
    where: 'Figs 10, 12 and 13',
    because: whyRefined,
    judge: ({ trials }) => {
      const [hot, rest] = [pick(trials, ...HOT), pick(trials, ...REST)];
      const errsMore = (model: Model) =>
        least(hot.map((each) => errorOf(each, model, 'time'))) > most(rest.map((each) => errorOf(each, model, 'time')));
      return [
        part(
          'Over all workloads the refined model has the smaller mean error in each metric.',
          METRICS.every((metric) => meanError(trials, 'refined', metric) < meanError(trials, 'base', metric)),
          METRICS.flatMap((metric) =>
            (['base', 'refined'] as const).map((model) => ({
              of: `${metricRecords[metric].name}, ${model}`,
              value: meanError(trials, model, metric),
              unit: '%' as const,
            })),
          ),
        ),
        part(
          'On time both models err more on Linpack and SPECweb than on the rest.',
          errsMore('base') && errsMore('refined'),
          [
            ...factsOf(trials, 'base', '%', (each) => errorOf(each, 'base', 'time')),
            ...factsOf(trials, 'refined', '%', (each) => errorOf(each, 'refined', 'time')),
          ],
        ),
        ...(['time', 'traffic', 'energy'] as const).map((metric) =>
          part(
            `The refined model stays within ${Math.round(100 * PAPER_ERROR[metric])} % in ${metricRecords[metric].name} on Linpack and SPECweb.`,
            hot.every((each) => errorOf(each, 'refined', metric) <= PAPER_ERROR[metric]),
            factsOf(hot, '', '%', (each) => errorOf(each, 'refined', metric)),
          ),
        ),
      ];
    },
  },
  {
    number: 8,
    says: 'In relation to its size, downtime is predicted worst for idle Linux and TPC-C, where it is tiny.',
    where: 'Fig. 11',
    because: whyDowntime,
    judge: ({ trials }) => {
      const error = (each: WorkloadTrials) => errorOf(each, 'refined', 'downtime');
      const [small, others] = [pick(trials, ...SMALL), pick(trials, 'dbench', ...HOT)];
      return [
        part(
          'The refined model errs more on each of the two than on any of the others.',
          least(small.map(error)) > most(others.map(error)),
          factsOf(trials, '', '%', error),
        ),
      ];
    },
  },
  {
    number: 9,
    says: 'Energy is close to linear in traffic; the energy of the refined model is wrong by about 10 % at most.',
    where: 'Fig. 13',
    because: whyEnergy,
    judge: ({ trials }) => {
      const runs = trials.flatMap((each) => each.trials.map(({ simulated }) => simulated));
      const straight = linearity(
        runs.map((run) => run.traffic),
        runs.map((run) => run.energy),
      );
      const error = (each: WorkloadTrials) => errorOf(each, 'refined', 'energy');
      return [
        part('The straight line explains 99 % of the variance.', straight >= NEARLY_LINEAR, [
          { of: 'R² over all trials', value: straight, unit: '' },
        ]),
        part(
          'The refined model errs by 10 % at most on every workload.',
          trials.every((each) => error(each) <= PAPER_ERROR.energy),
          factsOf(trials, '', '%', error),
        ),
      ];
    },
  },
  {
    number: 11,
    says: 'The total time varies more from trial to trial for Linpack and SPECweb, because their rate does.',
    where: 'Figs 8 and 10',
    because:
      'Pages that are written all the time are skipped all the time, so a rate that varies need not show in the total time.',
    judge: ({ trials }) => {
      const [hot, rest] = [pick(trials, ...HOT), pick(trials, ...REST)];
      const time = (each: WorkloadTrials) => spreadOf(each, 'time');
      return [
        part(
          'Their total time spreads more than that of any other.',
          least(hot.map(time)) > most(rest.map(time)),
          factsOf(trials, '', '%', time),
        ),
        part(
          'So does their sampled rate.',
          least(hot.map(rateSpread)) > most(rest.map(rateSpread)),
          factsOf(trials, '', '%', rateSpread),
        ),
      ];
    },
  },
  {
    number: 12,
    says: 'The base model is good where the rate is steady; history helps where it varies.',
    where: 'Sec. 3.2',
    because: whySteady,
    judge: ({ trials }) => {
      const [varying, steady] = [pick(trials, ...HOT), pick(trials, ...REST)];
      const traffic = (model: Model) => (each: WorkloadTrials) => errorOf(each, model, 'traffic');
      return [
        part(
          'Idle Linux, TPC-C and Dbench have the steadier rates from trial to trial.',
          most(steady.map(rateSpread)) < least(varying.map(rateSpread)),
          factsOf(trials, '', '%', rateSpread),
        ),
        part(
          'On each of the three the base model errs by 10 % at most in traffic.',
          steady.every((each) => traffic('base')(each) <= SMALL_ERROR),
          factsOf(steady, 'base', '%', traffic('base')),
        ),
        part(
          'On Linpack and SPECweb the refined model errs less than the base model.',
          varying.every((each) => traffic('refined')(each) < traffic('base')(each)),
          varying.flatMap((each) => [
            { of: `${each.label}, base`, value: traffic('base')(each), unit: '%' as const },
            { of: `${each.label}, refined`, value: traffic('refined')(each), unit: '%' as const },
          ]),
        ),
      ];
    },
  },
  {
    number: 13,
    says: 'For idle Linux and TPC-C most of the traffic is the memory itself, and the errors are small.',
    where: 'Fig. 12',
    because: 'A small memory, or a slow link, leaves more to send again.',
    judge: ({ trials, scenario: { memory } }) => {
      const small = pick(trials, ...SMALL);
      const share = ({ trials: all }: WorkloadTrials) => memory / mean(all.map(({ simulated }) => simulated.traffic));
      return [
        part(
          'The memory is at least 80 % of the traffic.',
          small.every((each) => share(each) >= 0.8),
          factsOf(small, '', '%', share),
        ),
        part(
          'Both models err by 10 % at most in traffic.',
          small.every((each) =>
            (['base', 'refined'] as const).every((model) => errorOf(each, model, 'traffic') <= SMALL_ERROR),
          ),
          [
            ...factsOf(small, 'base', '%', (each) => errorOf(each, 'base', 'traffic')),
            ...factsOf(small, 'refined', '%', (each) => errorOf(each, 'refined', 'traffic')),
          ],
        ),
      ];
    },
  },
];
