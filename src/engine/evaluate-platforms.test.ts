import { describe, expect, it } from 'vitest';
import { readLines } from '../test/golden';
import { differencesFrom } from '../test/golden-differences';
import { evaluateLink } from './evaluate-link';

const predictionOf = (link: string): Record<string, unknown> => {
  const { rejected, prediction } = JSON.parse(evaluateLink(link).json);
  expect(rejected).toEqual([]);
  return prediction;
};

describe('the golden lines of platforms, from link to result', () => {
  it.each(
    readLines<{ readonly link: string; readonly want: { readonly events: readonly unknown[] } }>(
      'golden-platforms.jsonl',
    ),
  )('$link', ({ link, want }) => {
    const prediction = predictionOf(link);
    expect(differencesFrom(want, prediction)).toEqual([]);
    expect((prediction['events'] as unknown[]).slice(0, 12)).toHaveLength(want.events.length);
  });

  it.each(readLines<{ readonly link: string } & Record<string, unknown>>('golden-prior.jsonl'))('$link', (line) => {
    const { link, quantiles, traffic_mib, total_time_s, downtime_s } = line;
    const { intervals } = predictionOf(link);
    expect(differencesFrom({ quantiles, traffic_mib, total_time_s, downtime_s }, intervals)).toEqual([]);
  });
});
