import { describe, expect, it } from 'vitest';
import { boxPath, dotPath, dotsPath, linePath, type Point, spaced, stepsPath } from './path';

describe('paths', () => {
  it('of lines and boxes are rounded to a hundredth of a pixel', () => {
    expect(linePath([])).toBe('');
    expect(
      linePath([
        [0, 1 / 3],
        [2, 3],
      ]),
    ).toBe('M0.00 0.33L2.00 3.00');
    expect(boxPath(1, 3, 2, 4)).toBe('M1.00 2.00H3.00V4.00H1.00z');
  });

  it('of steps go on where they follow each other, and break where one is missing', () => {
    const steps = [
      { from: 0, to: 1, y: 5 },
      { from: 1, to: 2, y: 7 },
      { from: 4, to: 5, y: 6 },
    ];
    expect(stepsPath(steps)).toBe('M0.00 5.00H1.00V7.00H2.00M4.00 6.00H5.00');
  });

  it('of dots are as far to each side of their places', () => {
    expect(dotPath('square', [10, 20], 2)).toBe('M8.00 18.00h4v4h-4z');
    expect(dotPath('cross', [10, 20], 2)).toBe('M8.00 18.00l4 4M8.00 22.00l4 -4');
    expect(dotPath('dot', [10, 20], 2)).toBe('M8.00 20.00a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z');
    const points: Point[] = [
      [0, 0],
      [9, 9],
    ];
    expect(dotsPath('dot', points, 1).match(/M/g)).toHaveLength(2);
  });
});

describe('spaced', () => {
  const at = (...places: number[]) => places.map((x): Point => [x, 0]);
  it('leaves out what is too near to be seen alone', () => {
    expect(spaced(at(0, 3, 8, 20), 7)).toEqual(at(0, 8, 20));
    expect(spaced(at(0, 3, 8, 20), 0)).toEqual(at(0, 3, 8, 20));
  });

  it('keeps the end of a line', () => {
    expect(spaced(at(0, 1, 1.2, 1.4), 0.5, true)).toEqual(at(0, 1, 1.4));
  });
});
