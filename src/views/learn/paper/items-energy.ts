import { numbered, type PaperItem } from './paper-item';

const loop = (id: string) => ({ id, setting: 'loop' }) as const;
const openRate = { place: 'fit/rate', setting: 'loop', words: 'Open it in Fit, Rate' } as const;
const openPower = { place: 'fit/power', setting: 'loop', words: 'Open it in Fit, Power trace' } as const;
const openFit = { place: 'fit/coefficients', setting: 'loop', words: 'Open it in Fit, Coefficients' } as const;
const openLoop = { place: 'explore', setting: 'loop', words: 'Open it in Explore' } as const;
const ENERGY = 'src/models/energy.ts#energyOf';

/** Sec. 3.3: power, energy, and the coefficients of both. */
export const energyItems: readonly PaperItem[] = [
  numbered('fig', 2, 'Power and latency over the rate', {
    where: 'Sec. 3.3',
    says: 'A faster link draws more power and is done sooner.',
    open: 'The meter here is ours: 1 W a host and 0.2455 J/MiB times the rate while it sends, read at 1 Hz with 0.75 % of noise.',
    files: ['src/analysis/rate-sweep.ts#sweepRates', 'src/simulator/meter.ts#sendingPower'],
    live: 'power-over-rate',
    opens: openRate,
    terms: ['rate', 'total-time'],
  }),
  numbered('fig', 3, 'Energy over the rate', {
    where: 'Sec. 3.3',
    says: 'Both effects nearly cancel: the energy varies by less than 6 % from 400 to 800 Mbit/s.',
    open: 'Eq. 15 says that it does not vary at all. The meter’s part that grows with time gives the few per cent.',
    files: ['src/analysis/rate-sweep.ts#energySpread', ENERGY],
    live: 'energy-over-rate',
    opens: openRate,
    terms: ['energy', 'rate'],
  }),
  numbered('eq', 14, 'Energy of two hosts', {
    where: 'Sec. 3.3',
    says: 'Energy grows with the traffic, at the source and at the destination, and each host adds a fixed part.',
    open: 'The paper has equal hosts. Two knobs share α and β between unlike ones.',
    files: [ENERGY, 'src/analysis/fit/fit-knobs.ts#hostKnobs'],
    equation: loop('eq-14'),
    opens: openLoop,
    terms: ['energy', 'alpha', 'beta'],
  }),
  numbered('eq', 15, 'Energy of equal hosts', {
    where: 'Sec. 3.3',
    says: 'With equal hosts the two pairs of coefficients become one: α for each MiB, β for each migration.',
    open: null,
    files: [ENERGY],
    equation: loop('eq-15'),
    opens: openLoop,
    terms: ['energy', 'alpha', 'beta', 'traffic'],
  }),
  numbered('fig', 4, 'A migration on the power meter', {
    where: 'Sec. 3.3',
    says: 'Two meters read source and destination. What lies above their power at rest is what the migration takes.',
    open: 'Eq. 16 needs a beginning, an end and the power at rest. Here a rule finds all three in any trace, and a hand may move them.',
    files: [
      'src/analysis/power/power-made.ts#madeTrace',
      'src/analysis/power/power-span.ts#findSpan',
      'src/analysis/power/power-static.ts#findStaticPower',
    ],
    live: 'power-trace',
    opens: openPower,
    terms: ['static-power', 'energy'],
  }),
  numbered('eq', 16, 'Energy from readings', {
    where: 'Sec. 3.3',
    says: 'The energy is the sum of the readings above the static power, each for as long as it stands.',
    open: 'The paper samples once a second. Here any interval is read, gaps are named, and the answer has a standard error.',
    files: ['src/analysis/power/power-energy.ts#energyOver', 'src/simulator/meter.ts#readMeter'],
    live: 'energy-of-readings',
    opens: openPower,
    terms: ['static-power', 'energy'],
  }),
  numbered('fig', 5, 'Energy over traffic', {
    where: 'Sec. 3.3',
    says: 'Metered energies of idle Linux and of memtester at several memory sizes lie on a line.',
    open: 'The points here are simulated migrations, fitted by ordinary least squares with intercept.',
    files: ['src/models/regression.ts#regress', 'src/analysis/training/training-energy.ts#trainEnergy'],
    live: 'energy-fit',
    opens: openFit,
    terms: ['alpha', 'beta', 'traffic'],
  }),
  numbered('eq', 17, 'The learned coefficients', {
    where: 'Sec. 3.3',
    says: 'On the paper’s hosts α is 0.512 J/MiB and β 20.165 J, both hosts together (R² 0.993).',
    open: 'They hold for those hosts. Fit learns them from runs of your own, with standard errors.',
    files: ['src/analysis/fit/fits.ts#fits', 'src/analysis/fit/fit-knobs.ts#energyKnobs'],
    live: 'learned-energy',
    opens: openFit,
    terms: ['alpha', 'beta'],
  }),
  numbered('eq', 18, 'The cost of a migration', {
    where: 'Sec. 3.4',
    says: 'Each metric is divided by its maximum over the candidates, weighted, and summed. The VM with the lowest cost goes first. The example weighs TPC-C against Linpack.',
    open: 'The “maximum observed” could also be that of past migrations; here it is that of the present candidates. The weights of sec. 5.4 are not given; ours are equal. A metric that is 0 for all adds 0. The rate of sec. 4.3 carries the number 18 too.',
    files: ['src/models/cost.ts#costsOf', 'src/analysis/ranking/ranking.ts#rankFleet'],
    equation: { id: 'eq-18', setting: 'compared' },
    opens: { place: 'decide/rank', setting: 'loop', words: 'Rank the paper’s eight VMs in Decide' },
    terms: ['cost', 'downtime', 'total-time', 'traffic', 'energy'],
  }),
];
