import { type ComponentType, lazy } from 'react';
import type { LiveId } from './paper-item';

/** A figure that is loaded when it first comes into view. */
const later = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const rates = () => import('./live/RatesLive');
const measure = () => import('./live/MeasureLive');
const worked = () => import('./live/WorkedLive');
const trials = () => import('./live/TrialsLive');

/** The glossary is there at once: its terms have addresses. */
export type DrawnId = Exclude<LiveId, 'glossary'>;

/** What draws each live item. */
export const liveItems: Readonly<Record<DrawnId, ComponentType>> = {
  rounds: later(async () => (await import('./live/RoundsLive')).RoundsLive),
  history: later(async () => (await import('./live/HistoryLive')).HistoryLive),
  'history-rate': later(async () => (await worked()).HistoryRate),
  'refined-rate': later(async () => (await worked()).RefinedRate),
  'energy-of-readings': later(async () => (await worked()).EnergyOfReadings),
  'learned-energy': later(async () => (await worked()).LearnedEnergy),
  'power-over-rate': later(async () => (await rates()).PowerOverRate),
  'energy-over-rate': later(async () => (await rates()).EnergyOverRate),
  'power-trace': later(async () => (await import('./live/PowerLive')).PowerLive),
  'energy-fit': later(async () => (await import('./live/FitLive')).FitLive),
  loop: later(async () => (await import('./live/LoopLive')).LoopLive),
  faults: later(async () => (await measure()).FaultsLive),
  windows: later(async () => (await measure()).WindowsLive),
  distinct: later(async () => (await measure()).DistinctLive),
  'trials-time': later(async () => (await trials()).TrialsTime),
  'trials-downtime': later(async () => (await trials()).TrialsDowntime),
  'trials-traffic': later(async () => (await trials()).TrialsTraffic),
  'trials-energy': later(async () => (await trials()).TrialsEnergy),
  guided: later(async () => (await import('./live/GuidedLive')).GuidedLive),
};
