import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Knobs, ModelId } from '../models/result';
import { paperKnobs } from './inputs';
import { relativeError } from './relative-error';

/** What a link must give. Where the model is not applicable there is no number; the closed form names no reason. */
type Wanted =
  | { readonly applicable: false }
  | {
      readonly applicable: true;
      readonly n: number;
      readonly reason?: string;
      readonly traffic_mib: number;
      readonly total_time_s: number;
      readonly downtime_s: number;
      readonly energy_j: number;
    };

interface GoldenLine {
  readonly link: string;
  readonly want: Wanted;
}

/** The lines of a file of fixtures, each a value. */
export function readLines<Line>(name: string): readonly Line[] {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}

/** The 120 lines of fixtures/golden-links.jsonl. */
export const readGolden = (): readonly GoldenLine[] => readLines('golden-links.jsonl');

/** A network rate in MiB/s: 10^6 bits, 8 to a byte, 2^20 bytes to a MiB. */
const rate = (mbit: number): number => (mbit * 1e6) / 8 / 1_048_576;

/** What a model needs to know of a golden link, read here once more, without the page's own link reader. */
export function goldenInput(link: string): {
  readonly model: ModelId;
  readonly knobs: Knobs;
  readonly energyPerMib: number;
  readonly energyFixed: number;
} {
  const query = new URLSearchParams(link.slice(link.indexOf('?')));
  const read = (key: string, usual: number): number => Number(query.get(key) ?? usual);
  const maxBandwidth = rate(read('rmax', 800));
  const models: readonly ModelId[] = ['closed-form', 'algorithm-1', 'dirty-curve'];
  return {
    model: models.find((id) => id === query.get('model')) ?? 'algorithm-1',
    knobs: {
      ...paperKnobs,
      memory: read('mem', 1024),
      dirtyRate: read('dirty', 40),
      workingSet: read('ws', 0),
      bandwidth: rate(read('rate', 800)),
      adaptive: read('adapt', 0) === 1,
      minBandwidth: Math.min(rate(read('rmin', 400)), maxBandwidth),
      maxBandwidth,
      increment: rate(read('delta', 100)),
      threshold: read('thd', 0.1953125),
      maxRounds: read('rounds', 29),
      maxTrafficFactor: read('factor', 3),
      resumeTime: read('resume', 20) / 1000,
      guards: read('guards', 1) === 1,
      gammaTime: read('ga', -0.0463),
      gammaRate: read('gb', -0.0001),
      gammaConstant: read('gc', 0.3586),
    },
    energyPerMib: read('ea', 0.512),
    energyFixed: read('eb', 20.165),
  };
}

/** Holds a result, as `evaluate` writes it, to the golden numbers: 1e-9 relative. */
export function expectGolden(result: { readonly prediction: Record<string, unknown> }, want: Wanted): void {
  const { prediction } = result;
  expect(prediction['applicable']).toBe(want.applicable);
  if (!want.applicable) {
    expect([prediction['rounds'], prediction['stop_reason'], prediction['traffic_mib']]).toEqual([[], null, null]);
    return;
  }
  expect(prediction['pre_copy_rounds']).toBe(want.n);
  expect(prediction['stop_reason']).toBe(want.reason ?? 'threshold');
  for (const key of ['traffic_mib', 'total_time_s', 'downtime_s', 'energy_j'] as const) {
    expect(relativeError(Number(prediction[key]), want[key])).toBeLessThanOrEqual(1e-9);
  }
}
