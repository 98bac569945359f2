import { describe, expect, it } from 'vitest';
import { partKinds } from './part-kinds';
import { idleGuest, memoryTester, trainingPrograms } from './training-programs';
import { workloads } from './workload-list';
import { MAX_PARTS, readWorkload, writeWorkload } from './workload-text';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('the programs to learn the skip ratio from', () => {
  it('are twelve, with names of their own that no preset has', () => {
    const ids = trainingPrograms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(12);
    expect(new Set(trainingPrograms.map(({ label }) => label)).size).toBe(12);
    for (const { id } of workloads) expect(ids).not.toContain(id);
  });

  it.each(trainingPrograms)('$label can be written as a mix, so anyone can watch it migrate', ({ parts }) => {
    expect(parts.length).toBeLessThanOrEqual(MAX_PARTS);
    expect(readWorkload(writeWorkload(parts))).toEqual(parts);
    for (const part of parts) {
      for (const { name, min, max } of partKinds[part.kind].fields) {
        expect(part[name]).toBeGreaterThanOrEqual(min);
        expect(part[name]).toBeLessThanOrEqual(max);
      }
    }
  });

  it('differ in their habits: every kind of writing, bursts, phases, and rates and sets far apart', () => {
    const parts = trainingPrograms.flatMap((program) => program.parts);
    expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(Object.keys(partKinds)));
    expect(parts.some(({ offTime }) => offTime > 0)).toBe(true);
    expect(parts.some(({ variation }) => variation > 0)).toBe(true);
    const ratio = (values: readonly number[]) => Math.max(...values) / Math.min(...values);
    expect(
      ratio(trainingPrograms.map((program) => sum(program.parts.map(({ writesPerSecond }) => writesPerSecond)))),
    ).toBeGreaterThan(10);
    expect(ratio(trainingPrograms.map((program) => sum(program.parts.map(({ pages }) => pages))))).toBeGreaterThan(10);
  });

  it('name no program twice, and none of the five that a fitted line is judged by', () => {
    const texts = [...trainingPrograms, ...workloads].map(({ parts }) => writeWorkload(parts));
    expect(new Set(texts).size).toBe(17);
  });
});

describe('the guests to learn the energy from', () => {
  it('the idle one is the preset', () => {
    expect(writeWorkload(idleGuest())).toBe('uniform~100~1000+allocation~3000~15');
  });

  it('the tester writes all of 1 GiB but 64 MiB: 262,144 - 16,384 = 245,760 pages', () => {
    expect(memoryTester(262_144).at(-1)).toMatchObject({ kind: 'sweep', pages: 245_760 });
  });

  it('of a small guest it leaves half, and never writes nowhere', () => {
    expect(memoryTester(1000).at(-1)?.pages).toBe(500);
    expect(memoryTester(1).at(-1)?.pages).toBe(1);
  });
});
