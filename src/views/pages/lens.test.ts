import { describe, expect, it } from 'vitest';
import { dotUnder, gridSize, layoutGrid } from './grid-layout';
import { createLens, LENS_DOTS, lensCells, lensDot, lensFrame } from './lens';

const layout = layoutGrid(262_144, 512);

describe('the magnifier', () => {
  it('is over the middle until it is moved, and stays inside a smaller grid', () => {
    const lens = createLens();
    expect(lensDot(lens, layout)).toBe(256 * 512 + 256);
    lens.move(200_000);
    expect(lensDot(lens, layout)).toBe(200_000);
    expect(lensDot(lens, layoutGrid(100, 512))).toBe(99);
  });

  it('tells of its moves, and of nothing else', () => {
    const lens = createLens();
    let told = 0;
    const stop = lens.onMove(() => {
      told += 1;
    });
    lens.move(5);
    lens.move(5);
    lens.move(6);
    stop();
    lens.move(7);
    expect(told).toBe(2);
  });

  it('shows the dots around its own, row by row', () => {
    const states = new Uint8Array(262_144).fill(4);
    states[512 * 100 + 50] = 2;
    states[512 * 96 + 46] = 1;
    const cells = lensCells(layout, states, 512 * 100 + 50);
    expect(cells).toHaveLength(LENS_DOTS * LENS_DOTS);
    expect(cells.find(({ column, row }) => column === 4 && row === 4)?.state).toBe(2);
    expect(cells[0]).toEqual({ column: 0, row: 0, state: 1 });
    expect(cells.filter(({ state }) => state === 4)).toHaveLength(79);
  });

  it('is empty beyond the edges of the grid', () => {
    const inside = lensCells(layout, new Uint8Array(262_144), 0).filter(({ state }) => state !== null);
    expect(inside.map(({ column, row }) => [column, row])).toEqual(
      [4, 5, 6, 7, 8].flatMap((row) => [4, 5, 6, 7, 8].map((column) => [column, row])),
    );
  });

  it('marks its part of the grid in CSS pixels', () => {
    expect(lensFrame(layout, 1, 512 * 100 + 50)).toEqual({ x: 46, y: 96, width: 9, height: 9 });
    const fine = layoutGrid(65_536, 1024);
    expect(lensFrame(fine, 2, 0)).toEqual({ x: -8, y: -8, width: 18, height: 18 });
  });
});

describe('a point on the grid', () => {
  it('is over a dot, at any density of the screen', () => {
    expect(dotUnder(layout, 1, 3.5, 2.9)).toBe(2 * 512 + 3);
    const fine = layoutGrid(65_536, 1024);
    expect(fine.dotWidth).toBe(4);
    expect(dotUnder(fine, 2, 2, 0)).toBe(1);
    expect(dotUnder(layout, 1, 512, 0)).toBeNull();
    expect(gridSize(fine, 2)).toEqual({ width: 512, height: 512 });
  });
});
