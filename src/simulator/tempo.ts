import type { Seconds } from '../models/units';
import { COUNTER_STEP, mix, seedFor } from './random';
import type { WorkloadPart } from './workload';

const TWO_TO_32 = 2 ** 32;

/**
 * How many writes a part has made by a time: a rate that is constant between the edges of bursts and phases. Where
 * they lie is seeded, so that a migration does not always begin at the same place of a burst. What `workBy` says
 * depends on the time alone, not on the moments at which it was asked before.
 */
export interface Tempo {
  readonly part: WorkloadPart;
  readonly phaseSeed: number;
  /** When the bursts' first full cycle and the phases' second phase begin. */
  readonly firstCycle: Seconds;
  readonly firstPhase: Seconds;
  /** Phases and bursts' edges passed so far. */
  phase: number;
  edge: number;
  /** The present piece: from when to when, at which rate, and the writes made before it. */
  start: Seconds;
  end: Seconds;
  rate: number;
  workBefore: number;
}

export function createTempo(part: WorkloadPart, seed: number, index: number): Tempo {
  const cycle = part.onTime + part.offTime;
  const burstsAt = seedFor(seed, 'bursts', index) / TWO_TO_32;
  const phaseSeed = seedFor(seed, 'phases', index);
  const tempo: Tempo = {
    part,
    phaseSeed,
    firstCycle: burstsAt * cycle,
    firstPhase: (mix(phaseSeed) / TWO_TO_32) * part.phaseTime,
    phase: 0,
    // The cycle before the first full one began at or before 0; its edge 0 is where it rests, edge 1 the next cycle.
    edge: burstsAt * cycle >= part.offTime ? 0 : 1,
    start: 0,
    end: 0,
    rate: 0,
    workBefore: 0,
  };
  enterPiece(tempo);
  return tempo;
}

/** When an edge of the bursts comes: even ones begin a rest, odd ones a burst. */
function edgeTime({ part, firstCycle }: Tempo, edge: number): Seconds {
  if (part.offTime === 0) return Number.POSITIVE_INFINITY;
  const cycle = part.onTime + part.offTime;
  const cycleStart = firstCycle + (Math.floor(edge / 2) - 1) * cycle;
  return edge % 2 === 0 ? cycleStart + part.onTime : cycleStart + cycle;
}

function phaseEnd({ part, firstPhase }: Tempo, phase: number): Seconds {
  return part.variation === 0 ? Number.POSITIVE_INFINITY : firstPhase + phase * part.phaseTime;
}

/** The factor of a phase: uniform in 1 - variation .. 1 + variation. */
function phaseFactor({ part, phaseSeed }: Tempo, phase: number): number {
  if (part.variation === 0) return 1;
  return 1 + part.variation * (2 * (mix(phaseSeed + Math.imul(phase + 1, COUNTER_STEP)) / TWO_TO_32) - 1);
}

function enterPiece(tempo: Tempo): void {
  const writing = tempo.part.offTime === 0 || tempo.edge % 2 === 0;
  tempo.rate = writing ? tempo.part.writesPerSecond * phaseFactor(tempo, tempo.phase) : 0;
  tempo.end = Math.min(edgeTime(tempo, tempo.edge), phaseEnd(tempo, tempo.phase));
}

/** The writes that a part has made by a time, not rounded. Times must not go back. Steady, 300 a second, 2 s -> 600. */
export function workBy(tempo: Tempo, time: Seconds): number {
  while (time >= tempo.end) {
    tempo.workBefore += tempo.rate * (tempo.end - tempo.start);
    tempo.start = tempo.end;
    if (edgeTime(tempo, tempo.edge) <= tempo.start) tempo.edge += 1;
    if (phaseEnd(tempo, tempo.phase) <= tempo.start) tempo.phase += 1;
    enterPiece(tempo);
  }
  return tempo.workBefore + tempo.rate * (time - tempo.start);
}

/** The highest rate that a part can reach: writes a second. */
export function peakRate({ writesPerSecond, variation }: WorkloadPart): number {
  return writesPerSecond * (1 + variation);
}
