import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmOf, tinyFrames } from '../../test/made-film';
import { runs } from '../../test/runs';
import { dotAt, dotBeside, layoutGrid, pagesOfDot, stateOfDot } from './grid-layout';

const anyCells = fc.oneof(fc.integer({ min: 1, max: 300_000 }), fc.constantFrom(1, 4096, 65_536, 131_072, 262_144));
const anyBox = fc.integer({ min: 200, max: 1600 });

describe('the layout of the grid', () => {
  it.each([
    ['1 GiB, a pixel a page', 262_144, 512, { cellsPerDot: 1, columns: 512, rows: 512, dotWidth: 1, dotHeight: 1 }],
    ['512 MiB', 131_072, 512, { cellsPerDot: 1, columns: 512, rows: 256, dotWidth: 1, dotHeight: 2 }],
    ['256 MiB', 65_536, 512, { cellsPerDot: 1, columns: 256, rows: 256, dotWidth: 2, dotHeight: 2 }],
    ['800 MiB', 204_800, 512, { cellsPerDot: 1, columns: 512, rows: 400, dotWidth: 1, dotHeight: 1 }],
    ['16 MiB', 4096, 512, { cellsPerDot: 1, columns: 64, rows: 64, dotWidth: 8, dotHeight: 8 }],
    ['1 GiB on a fine screen', 262_144, 1024, { cellsPerDot: 1, columns: 512, rows: 512, dotWidth: 2, dotHeight: 2 }],
    ['1 GiB on a phone', 262_144, 358, { cellsPerDot: 3, columns: 358, rows: 245, dotWidth: 1, dotHeight: 1 }],
    ['one page', 1, 512, { cellsPerDot: 1, columns: 1, rows: 1, dotWidth: 512, dotHeight: 512 }],
  ])('%s', (_name, cells, box, layout) => {
    expect(layoutGrid(cells, box)).toMatchObject(layout);
  });

  it('holds every cell, lies in its box, and fills more than two thirds of its width and a third of its height', () => {
    fc.assert(
      fc.property(anyCells, anyBox, (cells, box) => {
        const { cellsPerDot, dots, columns, rows, dotWidth, dotHeight } = layoutGrid(cells, box);
        expect(dots * cellsPerDot).toBeGreaterThanOrEqual(cells);
        expect((dots - 1) * cellsPerDot).toBeLessThan(cells);
        expect(columns * rows).toBeGreaterThanOrEqual(dots);
        expect(columns * (rows - 1)).toBeLessThan(dots);
        expect(columns * dotWidth).toBeLessThanOrEqual(box);
        expect(rows * dotHeight).toBeLessThanOrEqual(box);
        expect(3 * columns * dotWidth).toBeGreaterThan(2 * box);
        expect(3 * rows * dotHeight).toBeGreaterThan(box);
        expect(Math.min(dotWidth, dotHeight, cellsPerDot)).toBeGreaterThanOrEqual(1);
      }),
      runs(1000),
    );
  });
});

describe('dots', () => {
  const layout = layoutGrid(10, 4);

  it('lie in rows, and the last row may end early', () => {
    expect(layout).toMatchObject({ columns: 4, rows: 3, dots: 10 });
    expect([dotAt(layout, 0, 0), dotAt(layout, 3, 1), dotAt(layout, 1, 2)]).toEqual([0, 7, 9]);
    expect([dotAt(layout, 2, 2), dotAt(layout, 4, 0), dotAt(layout, -1, 0), dotAt(layout, 0, 3)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('have neighbours inside the grid', () => {
    expect(dotBeside(layout, 5, 1, 0)).toBe(6);
    expect(dotBeside(layout, 5, 0, -1)).toBe(1);
    expect(dotBeside(layout, 5, 99, 0)).toBe(7);
    expect(dotBeside(layout, 5, 0, -99)).toBe(1);
    expect(dotBeside(layout, 7, 0, 1)).toBe(9);
    expect(dotBeside(layout, 0, -1, -1)).toBe(0);
  });

  it('stand for pages', () => {
    const film = filmOf(tinyFrames, 64);
    expect(pagesOfDot(layoutGrid(8, 512), film, 0)).toEqual({ first: 0, last: 63 });
    expect(pagesOfDot(layoutGrid(8, 512), film, 7)).toEqual({ first: 448, last: 511 });
    const coarse = layoutGrid(8, 2);
    expect(coarse.cellsPerDot).toBe(2);
    expect(pagesOfDot(coarse, film, 3)).toEqual({ first: 384, last: 511 });
    expect(pagesOfDot(layoutGrid(8, 512), { ...film, pages: 500 }, 7)).toEqual({ first: 448, last: 499 });
  });
});

describe('the state of a dot', () => {
  it('of one cell is that cell’s', () => {
    expect(stateOfDot(layoutGrid(3, 10), Uint8Array.of(4, 2, 3), 1)).toBe(2);
  });

  it('of several is that of one of them, always the same, and picked without a pattern', () => {
    const layout = { ...layoutGrid(40_000, 400), cellsPerDot: 4 };
    const picks = Array.from({ length: 200 }, (_, dot) => {
      const cells = Uint8Array.from({ length: 40_000 }, (_each, cell) => (cell >> 2 === dot ? cell & 3 : 4));
      return stateOfDot(layout, cells, dot);
    });
    for (const place of [0, 1, 2, 3]) {
      const often = picks.filter((pick) => pick === place).length;
      expect(often).toBeGreaterThan(25);
      expect(often).toBeLessThan(75);
    }
    expect(stateOfDot(layout, Uint8Array.of(3), 0)).toBe(3);
  });
});
