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

  it('has no downtime where none came, and no end of times that never end', () => {
    const heavy = comparePlatforms({ ...defaultScenario, memory: 4096, dirtyRate: 110, workingSet: 2000 });
    const kubevirt = heavy.find(({ id }) => id === 'kubevirt');
    // 4 GiB count as 5 of 10^9 bytes: 750 s.
    expect(kubevirt).toMatchObject({ outcome: 'aborted', downtime: null });
    expect(kubevirt?.totalTime).toBeCloseTo(750, 9);
    const unknown = comparePlatforms({ ...defaultScenario, memory: 4096, dirtyRate: 110, workingSet: 0 });
    const { downtime = [], totalTime = [], traffic = [] } = unknown.find(({ id }) => id === 'qemu')?.intervals ?? {};
    expect(downtime[4]).toBe(Number.POSITIVE_INFINITY);
    for (const numbers of [totalTime, traffic]) {
      expect(numbers.map(Number.isFinite)).toEqual(downtime.map(Number.isFinite));
    }
  });

  it('gives one number where the product does not look at the working set', () => {
    const unknown = comparePlatforms({ ...defaultScenario, workingSet: 0 }).find(({ id }) => id === 'firecracker');
    expect(unknown?.intervals).toBeNull();
    expect(unknown?.downtime).toBe(row('firecracker').downtime);
  });
});
