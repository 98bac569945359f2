import { describe, expect, it } from 'vitest';
import { plainInput } from '../../test/platform-inputs';
import { packingsOf } from './compression';
import { evenWrites } from './guest-writes';
import { predictCourse } from './predict-platform';
import { qemuCourse } from './qemu-family';
import { NO_RULES } from './rules';

describe('a migration that is joined under way', () => {
  it('ends as the whole one does, from whichever round', () => {
    const guest = evenWrites(60, 200);
    const setting = { limit: 0.3, stallRule: false, packings: packingsOf(plainInput) };
    const course = qemuCourse(plainInput, guest, setting);
    const whole = predictCourse(course, NO_RULES, 1000);
    const rounds = whole.rounds.filter(({ stopAndCopy }) => !stopAndCopy);
    expect(rounds.length).toBeGreaterThan(4);
    let time = 0;
    for (const [i, { duration, left = 0, dirtied, absorbed = 0 }] of rounds.slice(0, -1).entries()) {
      time += duration;
      const from = { time, iteration: i + 1, lastLength: duration, throttle: 0 };
      const rest = predictCourse({ ...course, remaining: left + dirtied - absorbed }, NO_RULES, 0, from);
      expect(rest.totalTime).toBeCloseTo(whole.totalTime, 9);
      expect(rest.downtime).toBeCloseTo(whole.downtime, 9);
    }
  });
});
