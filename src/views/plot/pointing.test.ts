import { describe, expect, it } from 'vitest';
import { isAlong, walkTo } from './pointing';

describe('the walk', () => {
  it('begins at either end, ends at the other, and takes ten at once', () => {
    expect(walkTo('ArrowRight', false, -1, 25)).toBe(0);
    expect(walkTo('ArrowLeft', false, -1, 25)).toBe(24);
    expect(walkTo('ArrowUp', true, 4, 25)).toBe(14);
    expect(walkTo('ArrowDown', true, 4, 25)).toBe(0);
    expect(walkTo('ArrowRight', true, 20, 25)).toBe(24);
    expect([walkTo('Home', false, 9, 25), walkTo('End', false, 9, 25), walkTo('x', false, 9, 25)]).toEqual([
      0,
      24,
      null,
    ]);
  });
});

describe('a place', () => {
  it('is along a plot above and below it too, and not beside it', () => {
    const plot = { left: 48, right: 100, top: 10, bottom: 90 };
    expect([47, 48, 100, 101].map((x) => isAlong(plot, { x, y: 300 }))).toEqual([false, true, true, false]);
  });
});
