import { describe, expect, it } from 'vitest';
import { readLines } from '../../test/golden';
import { platformOfLink } from '../../test/platform-link';
import { relativeError } from '../../test/relative-error';
import { predictWithPrior } from './prior';

interface GoldenLine {
  readonly link: string;
  readonly traffic_mib: readonly number[];
  readonly total_time_s: readonly number[];
  readonly downtime_s: readonly number[];
}

const lines = readLines<GoldenLine>('golden-prior.jsonl');

describe('the golden lines of the prior, to 1e-9', () => {
  it('are 80', () => expect(lines).toHaveLength(80));

  it.each(lines)('$link', ({ link, traffic_mib, total_time_s, downtime_s }) => {
    const { platform, input } = platformOfLink(link);
    const { intervals } = predictWithPrior(platform, input).platform;
    const pairs = [
      [intervals?.traffic, traffic_mib],
      [intervals?.totalTime, total_time_s],
      [intervals?.downtime, downtime_s],
    ] as const;
    const errors = pairs.map(([mine, wanted]) => wanted.map((value, i) => relativeError(mine?.[i] ?? NaN, value)));
    expect(errors.flat().filter((error) => !(error <= 1e-9))).toEqual([]);
  });
});
