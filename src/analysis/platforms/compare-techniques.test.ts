import { describe, expect, it } from 'vitest';
import { platforms } from '../../models/platforms/platforms';
import { defaultScenario } from '../../scenario/scenario';
import { techniques } from '../../vocabulary/techniques';
import { platformRow } from './compare-platforms';
import { dirtiedShare, techniqueRow } from './compare-techniques';

describe('one VM by each technique', () => {
  const scenario = { ...defaultScenario, workingSet: 512 };
  const rows = techniques.map(({ id }) => techniqueRow(scenario, id));

  it('sends plainly as the platform QEMU does', () => {
    const { id: _, label: __, ...qemu } = platformRow(scenario, platforms.qemu);
    expect(rows[0]).toEqual({ technique: 'precopy', ...qemu });
  });

  it('sets one thing beside QEMU’s own defaults', () => {
    expect(
      rows.map(({ scenario: { autoConverge, compression, atDeadline } }) => [autoConverge, compression, atDeadline]),
    ).toEqual([
      [false, 'none', 'go-on'],
      [true, 'none', 'go-on'],
      [false, 'xbzrle', 'go-on'],
      [false, 'zlib', 'go-on'],
      [false, 'none', 'post-copy'],
    ]);
  });

  it('has all of post-copy but its first second after the switch', () => {
    const { parts, stopReason, totalTime } = techniqueRow({ ...scenario, memory: 8192 }, 'postcopy');
    expect(stopReason).toBe('timeout_postcopy');
    expect(parts.free).toBeCloseTo(1, 6);
    expect(parts.postCopy).toBeCloseTo(totalTime - 1 - parts.paused, 6);
  });

  it('compares writing with sending: 40 MiB/s over 95.4, or over QEMU’s own 128', () => {
    expect(dirtiedShare(scenario)).toBeCloseTo(40 / 95.367, 4);
    expect(dirtiedShare({ ...scenario, bandwidth: 10_000 })).toBeCloseTo(40 / 128, 9);
  });
});
