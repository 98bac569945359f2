import { describe, expect, it } from 'vitest';
import { platformList } from '../../models/platforms/platforms';
import { defaultScenario } from '../../scenario/scenario';
import { comparePlatforms } from './compare-platforms';

const rows = comparePlatforms({ ...defaultScenario, workingSet: Number.POSITIVE_INFINITY });
const row = (id: string) => {
  const found = rows.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

describe('one VM on every platform', () => {
  it('has a row for each, whose parts are its total time', () => {
    expect(rows.map(({ id }) => id)).toEqual(platformList.map(({ id }) => id));
    for (const { parts, totalTime } of rows) {
      expect(parts.free + parts.throttled + parts.paused + parts.postCopy).toBeCloseTo(totalTime, 6);
    }
  });

  it('runs each with what its product sets, and all else as it stands', () => {
    expect(row('kubevirt').scenario).toMatchObject({ model: 'kubevirt', timeLimitPerGib: 150, memory: 1024 });
    expect(row('firecracker')).toMatchObject({ parts: { free: 0, throttled: 0 }, stopReason: 'stop_and_copy' });
    // 1 GiB over 95.4 MiB/s: the whole copy is the pause.
    expect(row('firecracker').downtime).toBeCloseTo(1024 / ((800 * 1e6) / 8 / 2 ** 20), 1);
  });
});
