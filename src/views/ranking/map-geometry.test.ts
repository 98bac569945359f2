import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly } from '../../test/arbitraries';
import { judged } from '../../test/judged';
import { eightVms, mapped } from '../../test/ranked';
import { runs } from '../../test/runs';
import { COST_TERMS } from '../../vocabulary/metrics';
import {
  labelPlace,
  MAP_MARGIN,
  placeOf,
  pointAt,
  pointBeside,
  pointOf,
  regionAt,
  triangleOf,
  weightsOf,
} from './map-geometry';
import { mapSentence, mapTable, mapTitle, pointText } from './map-rows';

const triangle = triangleOf(420);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const inside = fc.tuple(evenly(0, 1), evenly(0, 1)).map(([u, v]) => (u + v <= 1 ? { u, v } : { u: 1 - u, v: 1 - v }));

describe('the triangle of weights', () => {
  it('has the first term on top, the second left, the third right', () => {
    expect(triangle.width).toBe(400);
    expect(placeOf(triangle, { u: 0, v: 0 })).toEqual({ x: MAP_MARGIN + 200, y: MAP_MARGIN });
    expect(placeOf(triangle, { u: 1, v: 0 })).toEqual({ x: MAP_MARGIN, y: MAP_MARGIN + triangle.height });
    expect(placeOf(triangle, { u: 0, v: 1 })).toEqual({ x: MAP_MARGIN + 400, y: MAP_MARGIN + triangle.height });
    expect(triangleOf(2000).width).toBe(420);
    expect(triangleOf(0).width).toBe(0);
  });

  it('finds the point again under its place, and stays inside wherever the pointer is', () => {
    fc.assert(
      fc.property(inside, evenly(-500, 900), evenly(-500, 900), (point, x, y) => {
        const back = pointAt(triangle, placeOf(triangle, point));
        expect(back.u).toBeCloseTo(point.u, 9);
        expect(back.v).toBeCloseTo(point.v, 9);
        const { u, v } = pointAt(triangle, { x, y });
        expect(Math.min(u, v, 1 - u - v)).toBeGreaterThan(-1e-12);
      }),
      runs(200),
    );
  });

  it('moves by hundredths of a side, and not beyond an edge', () => {
    const middle = { u: 1 / 3, v: 1 / 3 };
    const right = pointBeside(triangle, middle, 2, 0);
    expect(right.v - middle.v).toBeCloseTo(0.02, 9);
    expect(right.u - middle.u).toBeCloseTo(-0.02, 9);
    expect(pointBeside(triangle, { u: 0, v: 0 }, 0, -50)).toEqual({ u: 0, v: 0 });
  });

  it('gives whole hundredths that sum to 1 with the held weight as it is', () => {
    const enough = judged(130);
    fc.assert(
      fc.property(inside, fc.constantFrom(...COST_TERMS), evenly(0, 1), (point, fixed, weight) => {
        const weights = weightsOf(point, fixed, weight);
        expect(COST_TERMS.reduce((sum, metric) => sum + weights[metric], 0)).toBeCloseTo(1, 11);
        expect(weights[fixed]).toBe(weight);
        expect(Math.min(...COST_TERMS.map((metric) => weights[metric]))).toBeGreaterThanOrEqual(0);
        if (weight > 0.99) return;
        enough.count();
        const back = pointOf(weights, fixed);
        const slack = 0.02 / (1 - weight);
        expect(Math.abs(back.u - point.u)).toBeLessThan(slack);
        expect(Math.abs(back.v - point.v)).toBeLessThan(slack);
      }),
      runs(300),
    );
    enough.expectEnough();
    expect(weightsOf({ u: 0.3333, v: 0.3333 }, 'energy', 0.25)).toEqual({
      downtime: 0.25,
      time: 0.25,
      traffic: 0.25,
      energy: 0.25,
    });
  });

  it('puts a name into the middle of its region, or beside the mark', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
      { x: 0, y: 100 },
    ];
    expect(labelPlace(corners, { x: 0, y: 300 })).toEqual({ x: 50, y: 50, room: 100 });
    expect(labelPlace(corners, { x: 50, y: 52 })).toEqual({ x: 50, y: 72, room: 100 });
    expect(labelPlace(corners, { x: 50, y: 68 })).toEqual({ x: 50, y: 48, room: 100 });
  });
});

describe('what the map says', () => {
  const change = {
    model: 'dirty-curve',
    adaptive: true,
    downtimeWeight: 0.3,
    timeWeight: 0.1,
    trafficWeight: 0.3,
  } as const;
  const map = mapped('energy', { change: { ...change, energyWeight: 0.3 } });

  it('is who goes first where', () => {
    expect(mapTitle(map)).toBe('2 VMs can go first, as the weights have it');
    expect(plain(mapSentence(map, eightVms))).toBe(
      'With 30 % of the weight on energy, these go first: TPC-C 1 in 57 % of the triangle and Dbench 1 in 43 % of the triangle.',
    );
    expect(plain(mapSentence(mapped('energy'), eightVms))).toBe(
      'With 25 % of the weight on energy, TPC-C 1 (1 more like it) goes first however the rest is shared.',
    );
    expect(mapTable(map, eightVms).rows.map((row) => [row[0], row[1], row[3]])).toEqual([
      [1, 'TPC-C 1', 1],
      [2, 'Dbench 1', 1],
    ]);
  });

  it('is who goes first at a point', () => {
    expect(regionAt(map, { u: 1, v: 0 })?.vm).toBe(0);
    expect(pointText(map, eightVms, { u: 1, v: 0 })).toBe(
      'Dbench 1 (1 more like it) goes first at downtime 0, total time 0.7, traffic 0, energy 0.3.',
    );
    expect(pointText({ ...map, regions: [] }, eightVms, { u: 1, v: 0 })).toBe('There is nobody to choose.');
  });
});
