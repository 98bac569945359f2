import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PowerSeries } from '../../readers/power-trace';
import { runs } from '../../test/runs';
import { energyOver, nothingByHand, readPower } from './power-energy';
import { powerSeries } from './power-trace';

const series = (...points: readonly (readonly [number, number])[]): PowerSeries =>
  powerSeries(points.map(([time, watts]) => ({ time, watts })));

/** Quiet at 200 W but for 224 W from 20 to 30 s, a reading a second, without noise. */
const block = (from = 0, to = 50, floor = 200): PowerSeries =>
  powerSeries(
    Array.from({ length: to - from + 1 }, (_, i) => from + i).map((time) => ({
      time,
      watts: time > 20 && time <= 30 ? floor + 24 : floor,
    })),
  );
const ofSource = (source: PowerSeries, ...rest: [Parameters<typeof readPower>[1]?, number?]) =>
  readPower({ source, destination: null }, ...rest);

describe('energy over a span', () => {
  it('readings 200, 210, 200 at 0, 1, 3 s over 200 W -> 15 J, and parts of it by its ends', () => {
    const triangle = series([0, 200], [1, 210], [3, 200]);
    expect(energyOver(triangle, { from: 0, to: 3 }, 200)).toBeCloseTo(15, 12);
    expect(energyOver(triangle, { from: -5, to: 99 }, 200)).toBeCloseTo(15, 12);
    // Half a second of the rise is an eighth of 10 J; the last second falls from 5 W to nothing.
    expect(energyOver(triangle, { from: 0, to: 0.5 }, 200)).toBeCloseTo(1.25, 12);
    expect(energyOver(triangle, { from: 2, to: 3 }, 200)).toBeCloseTo(2.5, 12);
    expect(energyOver(triangle, { from: 0, to: 3 }, 201)).toBeCloseTo(12, 12);
    expect(energyOver(triangle, { from: 5, to: 9 }, 200)).toBe(0);
  });

  it('does not change with a reading more on the line, nor with where a span is cut', () => {
    const point = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 190, max: 260 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (steps, share) => {
          const timeOf = (i: number) => steps.slice(0, i + 1).reduce((sum, [step]) => sum + step, 0);
          const points = steps.map(([, watts], i) => [timeOf(i), watts] as const);
          const [first, last] = [timeOf(0), timeOf(steps.length - 1)];
          const whole = energyOver(series(...points), { from: first, to: last }, 200);
          const cut = first + share * (last - first);
          const parts = [
            { from: first, to: cut },
            { from: cut, to: last },
          ].map((span) => energyOver(series(...points), span, 200));
          expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(whole, 8);
          const denser = points.flatMap(([t, w], i) => {
            const next = points[i + 1];
            return next ? [[t, w] as const, [(t + next[0]) / 2, (w + next[1]) / 2] as const] : [[t, w] as const];
          });
          expect(energyOver(series(...denser), { from: first, to: last }, 200)).toBeCloseTo(whole, 8);
        },
      ),
      runs(200),
    );
  });
});

describe('a trace of power', () => {
  it('24 W for ten seconds -> 240 J; the span holds two readings more on both sides', () => {
    const { span, spanBy, hosts, total } = ofSource(block());
    expect([span, spanBy]).toEqual([{ from: 19, to: 32 }, 'rule']);
    expect(hosts.source).toMatchObject({ staticPower: 200, energy: 240, bridged: 0, gaps: [], standardError: 0 });
    expect(hosts.destination).toBeNull();
    expect(total).toBe(240);
  });

  it('both hosts apart, each with a level of its own, and their sum', () => {
    const { hosts, total } = readPower({ source: block(), destination: block(0, 50, 150) });
    expect([hosts.source?.staticPower, hosts.destination?.staticPower]).toEqual([200, 150]);
    expect([hosts.source?.energy, hosts.destination?.energy, total]).toEqual([240, 240, 480]);
  });

  it('two hosts whose clocks differ are still read: the one with more readings tells the span', () => {
    const shifted = block();
    const destination = {
      times: shifted.times.map((time) => time + 0.3).slice(0, 45),
      watts: shifted.watts.slice(0, 45),
    };
    const { span, hosts } = readPower({ source: block(), destination });
    expect(span).toEqual({ from: 19, to: 32 });
    expect(hosts.destination?.energy).toBeCloseTo(240, 9);
  });

  it('a spike of one reading moves neither the span nor the level', () => {
    const spiked = block();
    spiked.watts[5] = 400;
    const { span, hosts } = ofSource(spiked);
    expect(span).toEqual({ from: 19, to: 32 });
    expect(hosts.source?.energy).toBe(240);
  });

  it('a level that is another one after the migration is told, and the level before counts', () => {
    const moved = block();
    for (let i = 31; i <= 50; i += 1) moved.watts[i] = 203;
    const { hosts } = ofSource(moved);
    expect(hosts.source?.found).toMatchObject({ watts: 200, from: 'before', change: 3, readings: 19 });
  });

  it('without five quiet readings before it, those after it count; without either there is no energy', () => {
    expect(ofSource(block(18)).hosts.source?.found).toMatchObject({ watts: 200, from: 'after' });
    const { span, hosts, total } = ofSource(block(16, 34), { ...nothingByHand, span: { from: 18, to: 33 } });
    expect(span).toEqual({ from: 18, to: 33 });
    expect(hosts.source).toMatchObject({ found: null, staticPower: null, energy: null });
    expect(total).toBeNull();
  });

  it('what is moved by hand counts: the span, and the level of one host', () => {
    const span = { from: 21, to: 26 };
    const byHand = { span, staticPower: { source: 190, destination: null } };
    const { spanBy, hosts } = readPower({ source: block(), destination: block() }, byHand);
    expect(spanBy).toBe('hand');
    expect(hosts.source).toMatchObject({ staticPower: 190, energy: 5 * 34 });
    // The migration's own readings are not quiet, but they are the fewer ones.
    expect(hosts.destination).toMatchObject({ staticPower: 200, energy: 5 * 24 });
  });

  it('gaps are named, the line goes straight over them, and what lies there is said', () => {
    const whole = block();
    const kept = [...whole.times.keys()].filter((i) => i < 24 || i > 28);
    const thinned = series(...kept.map((i) => [whole.times[i] ?? 0, whole.watts[i] ?? 0] as const));
    const { hosts } = ofSource(thinned);
    expect(hosts.source).toMatchObject({ gaps: [{ from: 23, to: 29, missing: 5 }], energy: 240, bridged: 6 * 24 });
    expect(ofSource(thinned, nothingByHand, 6).hosts.source).toMatchObject({ gaps: [], bridged: 0 });
  });

  it('nothing is found where nothing rises, where readings are few, and without any', () => {
    const flat = series(...Array.from({ length: 40 }, (_, i) => [i, 200] as const));
    for (const source of [flat, series([0, 200], [1, 224], [2, 200]), series()]) {
      expect(ofSource(source)).toMatchObject({ span: null, spanBy: null, total: null });
    }
    expect(readPower({ source: null, destination: null })).toMatchObject({ span: null, total: null });
  });
});
