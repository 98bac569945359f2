import { describe, expect, it } from 'vitest';
import { logSample, readAtOnce } from '../../test/log-samples';
import { courseInSteps } from './course-of-log';

/** What was left over time, in whole MiB and tenths of a second. */
function courseOf(name: string): number[][] {
  const { log } = readAtOnce(logSample(name));
  if (!log) throw new Error(name);
  const steps = courseInSteps(log);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return step.value.points.map(({ time, remaining }) => [Number(time.toFixed(1)), Math.round(remaining)]);
  }
}

describe('what was left over time', () => {
  it('falls from what a round began with to nothing, where a log has one line at the end of each', () => {
    expect(courseOf('cloud-hypervisor.log')).toEqual([
      [0, 475],
      [7.4, 0],
      [7.4, 260],
      [11.4, 0],
      [11.4, 241],
      [15.1, 0],
      [15.1, 241],
      [18.8, 0],
      [18.8, 241],
      [22.5, 0],
      [22.5, 89],
      [23.6, 0],
    ]);
  });

  it('is as looked at, where looks fall into rounds', () => {
    expect(courseOf('qmp.jsonl').every(([, left = 0]) => left > 0)).toBe(true);
  });
});
