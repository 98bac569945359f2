import { describe, expect, it } from 'vitest';
import { drawMap } from '../../engine/what-if-map-job';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { knobAxis } from '../plot/knob-axis';
import { mapLabels } from './map-labels';
import { cellOf, knobValueAt, mapPlot, placeOf, sharesAt } from './map-layout';
import { axesOf, mapQuestion } from './map-question';
import { cellSentence, mapNotes, mapSummary, mapTableData, mapTitle, tableCell } from './map-rows';
import { savedRegions, savedRuns } from './map-saved-rows';
import { metricScale, metricTicks, mixed, ramp, STEPS, stepOf, toOklab } from './map-scale';

const ask = (scenario: Scenario, isFirst = false) =>
  runToEnd(drawMap({ ...mapQuestion(scenario, axesOf(scenario, {})), isFirst }));
const answer = ask(defaultScenario);
const sketch = ask({ ...defaultScenario, model: 'qemu', workingSet: 0 }, true);
const colours = {
  ...{ ownLow: 'rgb(228, 238, 248)', ownHigh: 'rgb(10, 61, 115)', ink: 'rgb(0, 0, 0)', edge: 'rgb(9, 9, 9)' },
  ...{ forcedLow: 'rgb(250, 233, 218)', forcedHigh: 'rgb(138, 61, 0)', ground: 'rgb(255, 255, 255)' },
};

describe('the words of a map', () => {
  it('say from where on it converges, and how much of the map does', () => {
    expect(mapTitle(answer, defaultScenario)).toBe(
      'With dirtying rate 40\u00a0MiB/s it converges by itself from about 480\u00a0Mbit/s of bandwidth on',
    );
    expect(mapSummary(answer)).toMatch(/^It converges by itself in 61\u00a0% of the map; the rest: rounds grew 35/);
  });

  it('read off all metrics at a place, and say where there is none', () => {
    expect(cellSentence(answer, 800, 40)).toMatch(
      /converges; total time 17\.6\ss, downtime 21\.2\sms, traffic 1\.64\sGiB, energy 879\sJ\.$/,
    );
    expect(cellSentence(answer, 100, 10_000)).toContain('does not converge (rounds grew)');
  });

  it('say what was computed and what was assumed', () => {
    expect(mapNotes(answer)).toEqual([]);
    const [asked, set] = mapNotes(sketch);
    expect(asked).toMatch(
      /^A first picture: QEMU was asked at \d,\d{3} of 160,801 cells, on a grid and along the edges\. The others lie between/,
    );
    expect(set).toMatch(/^The working set is not known: the map is of the guest in the middle at the map’s centre, /);
  });

  it('tell the table in words where it does not converge', () => {
    const { columns, rows } = mapTableData(answer);
    expect([columns.length, rows.length]).toEqual([7, 64]);
    expect(tableCell(answer, 'downtime', 0).isForced).toBe(false);
    expect(tableCell(answer, 'downtime', 56)).toEqual({ text: 'does not converge', isForced: true });
  });
});

describe('the places of a map', () => {
  const plot = mapPlot(900);

  it('lead from values to pixels and back', () => {
    const place = placeOf(plot, answer.of, 800, 40);
    const [across, up] = sharesAt(plot, place);
    expect([knobValueAt(answer.of.x, across), knobValueAt(answer.of.y, up)]).toEqual([800, 40]);
    expect(cellOf(answer.grid, answer.of, 800, 40)).toBe(Math.floor((Math.log10(40) / 4) * 400) * 400 + 120);
    expect(knobAxis(answer.of.x).ticks.map(({ label }) => label)).toEqual(['100', '1,000', '10,000', '100,000']);
  });

  it('keep names apart and inside', () => {
    const labels = mapLabels(answer, plot);
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['converges', 'rounds grew']));
    for (const { x, y } of labels) {
      expect(x > plot.left && x < plot.right && y > plot.top && y < plot.bottom).toBe(true);
    }
  });

  it('are asked for anew by no knob of an axis', () => {
    const other = { ...defaultScenario, bandwidth: 900, dirtyRate: 60, name: 'db', seed: 4 };
    expect(mapQuestion(other, axesOf(other, {}))).toEqual(mapQuestion(defaultScenario, axesOf(defaultScenario, {})));
  });

  it('give way to knobs that the model looks at', () => {
    const adaptive = { ...defaultScenario, adaptive: true };
    expect(axesOf(adaptive, {}).x.knob).not.toBe('bandwidth');
    expect(axesOf(defaultScenario, { 'what-if.x': 'cap' })).toMatchObject({ x: { knob: 'bandwidth' } });
    const own = axesOf(defaultScenario, { 'what-if.left': 200, 'what-if.right': 150 });
    expect(own.x).toMatchObject({ from: 100, to: 100_000 });
  });
});

describe('the colours of a map', () => {
  it('are even to the eye: each step is as long as the next in Oklab', () => {
    const all = ramp(colours.ownLow, colours.ownHigh).map(toOklab);
    const lengths = all
      .slice(1)
      .map((each, k) => Math.hypot(...each.map((part, axis) => part - (all[k]?.[axis as 0] ?? 0))));
    const mean = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
    for (const length of lengths) expect(Math.abs(length / mean - 1)).toBeLessThan(0.35);
    expect(toOklab('rgb(255, 255, 255)')[0]).toBeCloseTo(1, 6);
    expect(mixed('rgb(1, 2, 3)', 'rgb(250, 240, 230)', 1)).toBe('rgb(250, 240, 230)');
  });

  it('go from the least to the most', () => {
    const scale = metricScale(answer.grid, 'downtime');
    expect([stepOf(scale, scale.low), stepOf(scale, scale.high)]).toEqual([0, STEPS - 1]);
    expect(scale.ticks.map(({ label }) => label)).toContain('1\u00a0s');
    // Pauses that are nearly alike have no round number between them: then the ends are told.
    const grid = { ...answer.grid, downtime: answer.grid.downtime.map((_, i) => (i % 2 === 0 ? 0.26 : 0.295)) };
    expect(metricScale(grid, 'downtime').ticks).toEqual([
      { share: 0, label: '260\u00a0ms' },
      { share: 1, label: '295\u00a0ms' },
    ]);
    const runs = savedRuns(answer, 'downtime', scale, colours, mapPlot(900));
    const area = runs.reduce((sum, { width }) => sum + width, 0);
    expect(area).toBeGreaterThan(80 * (900 - 72));
  });

  it('are told apart in a file by stripes too: a region has as much of the map as on screen', () => {
    const plot = mapPlot(900);
    const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
    const { grid, regions } = answer;
    const forced = savedRegions(answer, plot);
    expect(forced.map(({ code }) => code)).toEqual(regions.filter(({ code }) => code > 1).map(({ code }) => code));
    expect(new Set(forced.map(({ stripe }) => stripe)).size).toBe(forced.length);
    for (const { code, cells } of forced) {
      const boxes = [...cells.matchAll(/h([\d.]+)v([\d.]+)/g)].map(([, w, h]) => (Number(w) - 0.3) * (Number(h) - 0.3));
      const share = boxes.reduce((sum, box) => sum + box, 0) / (width * height);
      const own = regions.find((region) => region.code === code)?.cells ?? 0;
      expect(Math.abs(share - own / (grid.size * grid.size))).toBeLessThan(0.01);
    }
  });
});

describe('the ticks of a time', () => {
  const labels = (low: number, high: number) =>
    metricTicks('time', low, high).map(({ label }) => label.replaceAll('\u00a0', ' '));

  it('are round on a clock, over few decades and over many', () => {
    expect(labels(500, 20_000)).toEqual(['10 min', '20 min', '30 min', '1 h', '2 h', '5 h']);
    expect(labels(1, 20_000)).toEqual(['1 s', '10 s', '1 min', '10 min', '1 h']);
    expect(labels(5, 60)).not.toContain('1 min');
  });
});
