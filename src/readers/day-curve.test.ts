import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDay, writeDay } from '../scenario/day-curve';
import { readDayCurve } from './day-curve';

function read(text: string) {
  const work = readDayCurve('day.csv', text);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

describe('a table of the rates of a day', () => {
  it('has a rate for each hour, of several rows the mean, of none that of the hour before', () => {
    const { rates, hours, problems } = read('hour,dirty_rate_mib_s\n8,80\n0,10\n8,100\n20,5\n');
    expect(rates).toEqual([...Array(8).fill(10), ...Array(12).fill(90), ...Array(4).fill(5)]);
    expect([hours, problems]).toEqual([3, []]);
    // Before the first hour that has a row it is still the last one of the day before.
    expect(read('hour,dirty_rate_mib_s\n6,30\n').rates).toEqual(Array(24).fill(30));
  });

  it('reads other units and says what it cannot use, by line, value and range', () => {
    expect(read('Stunde;dirty pages/s\n3;256\n').rates?.[3]).toBe(1);
    const { rates, problems } = read('hour,dirty_rate_mib_s\n24,10\n7.5,10\n6,-1\n5,x\n4,12\n');
    expect(rates).toEqual(Array(24).fill(12));
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(problems[0]?.text).toMatch(/0 to 23/);
    expect(read('hour,dirty_rate_mib_s\n').rates).toBeNull();
    expect(read('hour,dirty_rate_mib_s\n').problems.at(-1)?.text).toBe('There is no hour with a rate in this file.');
  });

  it('is held by a link, to six digits', () => {
    const sample = fileURLToPath(new URL('../../public/samples/day/working-day.csv', import.meta.url));
    const { rates, hours, problems } = read(readFileSync(sample, 'utf8'));
    expect([hours, problems]).toEqual([24, []]);
    expect(readDay(writeDay(rates ?? []))).toEqual(rates);
    expect(writeDay(Array(24).fill(100 / 3)).split('_')[7]).toBe('33.3333');
    expect(['', '1_2', `${'1_'.repeat(23)}x`, `${'1_'.repeat(23)}-1`].map(readDay)).toEqual([null, null, null, null]);
  });
});
