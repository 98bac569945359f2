import { createPart } from '../simulator/part-kinds';
import type { WorkloadPart } from '../simulator/workload';
import { workloads } from '../simulator/workload-list';
import { writeWorkload } from '../simulator/workload-text';

/**
 * The five workloads as they were up to version 2 of links: those on which the published errors of the sweep model were
 * counted, and what links of that version still mean.
 */
const changed: Readonly<Record<string, readonly WorkloadPart[]>> = {
  idle: [
    createPart('uniform', { pages: 300, writesPerSecond: 300 }),
    createPart('allocation', { pages: 3000, writesPerSecond: 15 }),
  ],
  linpack: [
    createPart('uniform', { pages: 8000, writesPerSecond: 300_000 }),
    createPart('uniform', { pages: 13_000, writesPerSecond: 10_000, variation: 0.3, phaseTime: 5 }),
  ],
  specweb: [createPart('uniform', { pages: 16_000, writesPerSecond: 39_000, variation: 0.15, phaseTime: 2 })],
};

export const earlierWorkloads: readonly { readonly id: string; readonly parts: readonly WorkloadPart[] }[] =
  workloads.map(({ id, parts }) => ({ id, parts: changed[id] ?? parts }));

/** One of them as the text of a link: 'specweb' -> 'uniform~16000~39000~vary=0.15~phase=2'. */
export const earlierMix = (id: string): string =>
  writeWorkload(earlierWorkloads.find((each) => each.id === id)?.parts ?? []);
