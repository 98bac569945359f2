import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from '../test/judged';
import { runs } from '../test/runs';
import { parameterByName, parameters } from './parameters';
import { nearestAllowed, readNumber, readParameter } from './read-parameter';

const { memory, maxRounds, maxTrafficFactor, adaptive, model, name, gammaTime } = parameterByName;
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

describe('readParameter', () => {
  it('takes a value with a unit and says how it was read', () => {
    const reading = readNumber(memory, '4 GiB');
    expect(reading).toMatchObject({ value: 4096, used: 4096, asWritten: true, problem: null });
    expect(plain(reading.understood)).toBe('4 GiB = 4,096 MiB');
  });

  it('refuses what is out of range with the knob, the range and the value, and has the nearest end for links', () => {
    const small = readNumber(memory, '3');
    expect(small).toMatchObject({ value: null, used: 16, asWritten: false });
    expect(plain(small.problem)).toBe('Memory takes 16 MiB to 16 TiB; you typed 3 MiB.');
    expect(plain(readNumber(memory, '17 TiB').problem)).toBe('Memory takes 16 MiB to 16 TiB; you typed 17 TiB.');
    expect(readNumber(memory, '1e999').used).toBe(16_777_216);
    expect(readNumber(memory, '-1e999').used).toBe(16);
  });

  it('refuses what is unreadable with the reason, and has the default for links', () => {
    const bare = readNumber(memory, '4g');
    expect(bare).toMatchObject({ value: null, used: 1024, asWritten: false });
    expect(plain(bare.problem)).toBe(
      'Memory takes 16 MiB to 16 TiB; you typed 4g. Did you mean 4 GiB or 4 GB?'.replaceAll('\u00a0', ' '),
    );
    expect(plain(readNumber(memory, '').problem)).toBe(
      'Memory takes 16 MiB to 16 TiB; you typed nothing. This is not a number.',
    );
    expect(readNumber(memory, 'x'.repeat(500)).problem?.length).toBeLessThan(120);
  });

  it('rounds a fraction of rounds', () => {
    expect(readNumber(maxRounds, '28.6')).toMatchObject({ value: 29, used: 29, asWritten: false, problem: null });
    expect(plain(readNumber(maxRounds, '28.6').understood)).toBe('28.6 rounds, taken as 29');
    expect(readNumber(maxRounds, '29').asWritten).toBe(true);
  });

  it('makes a traffic limit between 0 and 1 a limit of 1, and leaves 0', () => {
    expect(readNumber(maxTrafficFactor, '0.5')).toMatchObject({ value: 1, used: 1, asWritten: false });
    expect(readNumber(maxTrafficFactor, '0')).toMatchObject({ value: 0, used: 0, asWritten: true });
  });

  it('reads -0 as 0', () => {
    expect(Object.is(readNumber(gammaTime, '-0').used, 0)).toBe(true);
  });

  it('reads switches as 0 and 1 only', () => {
    expect(readParameter(adaptive, '1')).toMatchObject({ value: true, asWritten: true });
    expect(readParameter(adaptive, '0')).toMatchObject({ value: false, asWritten: true });
    for (const text of ['2', 'true', 'yes', '', '-1']) {
      expect(readParameter(adaptive, text)).toMatchObject({ value: null, used: false, asWritten: false });
    }
  });

  it('reads a model by its id', () => {
    expect(readParameter(model, 'closed-form')).toMatchObject({ value: 'closed-form', asWritten: true });
    expect(readParameter(model, 'kvm')).toMatchObject({ value: null, used: 'algorithm-1', asWritten: false });
    expect(readParameter(model, 'kvm').problem).toContain(
      'hyper-v, firecracker, closed-form, dirty-curve; you typed kvm',
    );
  });

  it('cuts a name to 80 characters without splitting one, and mends half a surrogate pair', () => {
    expect(readParameter(name, 'a'.repeat(80)).asWritten).toBe(true);
    expect(readParameter(name, 'a'.repeat(81))).toMatchObject({ used: 'a'.repeat(80), asWritten: false });
    expect(readParameter(name, '🖥'.repeat(81))).toMatchObject({ used: '🖥'.repeat(80) });
    expect(readParameter(name, 'a\ud800b').used).toBe('a\ufffdb');
  });

  it('gives a value inside the range for any text, and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double().map(String),
      fc.stringMatching(/^[\d.eE+-]{1,8} ?[kmgtiBb/s]*$/),
    );
    const enough = judged(400);
    fc.assert(
      fc.property(text, fc.constantFrom(...parameters), (typed, row) => {
        const { used, problem, value } = readParameter(row, typed);
        expect(typeof used).toBe(typeof row.default);
        expect(value === null).toBe(problem !== null);
        if (row.kind !== 'number' || typeof used !== 'number') return;
        enough.count();
        expect(used).toBeGreaterThanOrEqual(row.min);
        expect(used).toBeLessThanOrEqual(row.max);
        expect(nearestAllowed(row, used)).toBe(used);
      }),
      runs(1000),
    );
    enough.expectEnough();
  });
});
