import { expect, it } from 'vitest';
import { unpackFleet } from '../scenario/packed-fleet';
import { readFleet } from './fleet-job';

const HEADER = 'name,memory_mib,dirty_rate_mib_s,working_set_mib';

function read(...texts: string[]) {
  const work = readFleet({ files: texts.map((text, i) => ({ name: `${i}.csv`, text })) });
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done) return { answer: structuredClone(step.value), shares };
    shares.push(step.value.share);
  }
}

it('reads several files into one fleet, in their order, and says how far it has come', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `vm-${i},1024,1,0`);
  const { answer, shares } = read([HEADER, ...many].join('\n'), `${HEADER}\nlast,800,1,0`);
  const fleet = unpackFleet(answer.packed);
  expect([fleet.length, fleet[0]?.name, fleet.at(-1)?.name]).toEqual([3001, 'vm-0', 'last']);
  expect(answer.files).toEqual(['0.csv', '1.csv']);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

it('counts all problems and hands over the first hundred', () => {
  const { answer } = read([HEADER, ...Array.from({ length: 500 }, () => 'vm,1,1,0')].join('\n'));
  expect([answer.problems.length, answer.problemCount, answer.packed.names.length]).toEqual([100, 500, 0]);
  expect(answer.problems[99]?.line).toBe(101);
});
