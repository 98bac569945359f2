import { numbered, type PaperItem } from './paper-item';
import * as words from './words';

const loop = (id: string) => ({ id, setting: 'loop' }) as const;
const openRate = { place: 'fit/rate', setting: 'loop', words: words.openRate } as const;
const openPower = { place: 'fit/power', setting: 'loop', words: words.openPower } as const;
const openFit = { place: 'fit/coefficients', setting: 'loop', words: words.openFit } as const;
const openLoop = { place: 'explore', setting: 'loop', words: words.openExplore } as const;
const ENERGY = 'src/models/energy.ts#energyOf';

/** Sec. 3.3: power, energy, and the coefficients of both. */
export const energyItems: readonly PaperItem[] = [
  numbered('fig', 2, words.figure2, {
    files: ['src/analysis/rate-sweep.ts#sweepRates', 'src/simulator/meter.ts#sendingPower'],
    live: 'power-over-rate',
    opens: openRate,
    terms: ['rate', 'total-time'],
  }),
  numbered('fig', 3, words.figure3, {
    files: ['src/analysis/rate-sweep.ts#energySpread', ENERGY],
    live: 'energy-over-rate',
    opens: openRate,
    terms: ['energy', 'rate'],
  }),
  numbered('eq', 14, words.equation14, {
    files: [ENERGY, 'src/analysis/fit/fit-knobs.ts#hostKnobs'],
    equation: loop('eq-14'),
    opens: openLoop,
    terms: ['energy', 'alpha', 'beta'],
  }),
  numbered('eq', 15, words.equation15, {
    files: [ENERGY],
    equation: loop('eq-15'),
    opens: openLoop,
    terms: ['energy', 'alpha', 'beta', 'traffic'],
  }),
  numbered('fig', 4, words.figure4, {
    files: [
      'src/analysis/power/power-made.ts#madeTrace',
      'src/analysis/power/power-span.ts#findSpan',
      'src/analysis/power/power-static.ts#findStaticPower',
    ],
    live: 'power-trace',
    opens: openPower,
    terms: ['static-power', 'energy'],
  }),
  numbered('eq', 16, words.equation16, {
    files: ['src/analysis/power/power-energy.ts#energyOver', 'src/simulator/meter.ts#readMeter'],
    live: 'energy-of-readings',
    opens: openPower,
    terms: ['static-power', 'energy'],
  }),
  numbered('fig', 5, words.figure5, {
    files: ['src/models/regression.ts#regress', 'src/analysis/training/training-energy.ts#trainEnergy'],
    live: 'energy-fit',
    opens: openFit,
    terms: ['alpha', 'beta', 'traffic'],
  }),
  numbered('eq', 17, words.equation17, {
    files: ['src/analysis/fit/fits.ts#fits', 'src/analysis/fit/fit-knobs.ts#energyKnobs'],
    live: 'learned-energy',
    opens: openFit,
    terms: ['alpha', 'beta'],
  }),
  numbered('eq', 18, words.equation18, {
    files: ['src/models/cost.ts#costsOf', 'src/analysis/ranking/ranking.ts#rankFleet'],
    equation: { id: 'eq-18', setting: 'compared' },
    opens: { place: 'decide/rank', setting: 'loop', words: words.openRanking },
    terms: ['cost', 'downtime', 'total-time', 'traffic', 'energy'],
  }),
];
