import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilm, filmOf, tinyFrames } from '../../test/made-film';
import { runs } from '../../test/runs';
import { type GridLayout, layoutGrid, stateOfDot } from './grid-layout';
import { createPainter } from './grid-painter';
import { createPlayer, moveTo } from './pages-player';

const palette = Uint32Array.of(10, 11, 12, 13, 14);

function paintedFilm(frames: typeof tinyFrames, layout: GridLayout) {
  const player = createPlayer(filmOf(frames));
  const pixels = new Uint32Array(layout.columns * layout.rows);
  const source = { states: player.states, changedCell: player.recording.changedCell };
  const painter = createPainter(layout, source, pixels);
  painter.setPalette(palette);
  return { player, painter, pixels };
}

describe('the painter of the grid', () => {
  it('paints all at first, and then only rows in which something changed', () => {
    const layout = layoutGrid(8, 3);
    expect(layout).toMatchObject({ columns: 3, rows: 3 });
    const { player, painter, pixels } = paintedFilm(tinyFrames, layout);
    expect([...pixels]).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 0]);
    expect(painter.takeChangedRows()).toEqual([{ from: 0, to: 3 }]);
    expect(painter.takeChangedRows()).toEqual([]);
    painter.paint(moveTo(player, 1));
    expect([...pixels]).toEqual([11, 11, 10, 10, 10, 10, 10, 10, 0]);
    expect(painter.takeChangedRows()).toEqual([{ from: 0, to: 1 }]);
    painter.paint(moveTo(player, 4));
    expect(painter.takeChangedRows()).toEqual([{ from: 0, to: 3 }]);
    painter.paint(moveTo(player, 3));
    expect(painter.takeChangedRows()).toEqual([{ from: 2, to: 3 }]);
  });

  it('leaves rows out between two that changed', () => {
    const states = [
      [0, 0, 0, 0],
      [1, 0, 0, 1],
    ];
    const frames = states.map((each, i) => ({ time: i, round: 0, states: each }));
    const layout: GridLayout = { cellsPerDot: 1, dots: 4, columns: 1, rows: 4, dotWidth: 1, dotHeight: 1 };
    const { player, painter } = paintedFilm(frames, layout);
    painter.takeChangedRows();
    painter.paint(moveTo(player, 1));
    expect(painter.takeChangedRows()).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 4 },
    ]);
  });

  it('shows what a painting of the whole grid would show, after any moves, in boxes large and small', () => {
    const anyWay = fc.array(fc.nat(30), { maxLength: 12 });
    fc.assert(
      fc.property(anyFilm, anyWay, fc.integer({ min: 1, max: 12 }), (frames, ways, box) => {
        const layout = layoutGrid(frames[0]?.states.length ?? 1, box);
        const { player, painter, pixels } = paintedFilm(frames, layout);
        const shown = new Uint32Array(pixels.length);
        const show = () => {
          for (const { from, to } of painter.takeChangedRows()) {
            shown.set(pixels.subarray(from * layout.columns, to * layout.columns), from * layout.columns);
          }
        };
        show();
        for (const way of ways) {
          painter.paint(moveTo(player, way));
          show();
        }
        const wanted = Array.from(shown, (_, dot) =>
          dot < layout.dots ? palette[stateOfDot(layout, player.states, dot)] : 0,
        );
        expect([...shown]).toEqual(wanted);
      }),
      runs(300),
    );
  });

  it('paints all anew in another theme', () => {
    const { painter, pixels } = paintedFilm(tinyFrames, layoutGrid(8, 3));
    painter.takeChangedRows();
    painter.setPalette(Uint32Array.of(20, 21, 22, 23, 24));
    expect([...pixels.subarray(0, 8)]).toEqual(Array(8).fill(20));
    expect(painter.takeChangedRows()).toEqual([{ from: 0, to: 3 }]);
  });
});
