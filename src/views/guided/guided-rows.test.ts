import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { comparison, dbench, made, paper } from '../../test/made-guided';
import { caseBlocks, choiceRow, commonChoice, paperRow } from './case-rows';
import { guidedFigure, savedText, savingRow } from './guided-rows';
import { casesTable } from './guided-tables';
import { savedRows } from './saved-rows';
import { shownCase } from './shown-case';

describe('figure 14', () => {
  it('shows the guided choice in per cent of a random one: 10 s of 12.5 s is 80, with the draws turned round', () => {
    expect(savingRow(made, paper, 'time')).toMatchObject({
      guided: 80,
      low: 70,
      high: 90,
      shown: '10\u00a0s, random 12.5\u00a0s',
      saved: 'saves 20.0\u00a0%',
      change: '−20.0\u00a0%',
    });
    expect(savingRow(made, paper, 'time').paper).toBeCloseTo(27.1, 10);
    expect(savingRow(made, null, 'time').paper).toBeNull();
    expect([savedText(-0.25), savedText(0)]).toEqual(['costs 25.0\u00a0% more', 'saves nothing']);
  });

  it('has an axis that holds what costs more than random, and words for each metric', () => {
    const { panels, x, points } = guidedFigure(made, comparison);
    expect(panels[0]?.y.domain[1]).toBeGreaterThanOrEqual(125);
    const [random, guided] = panels[0]?.layers ?? [];
    expect(random).toMatchObject({ segments: [[-0.5, 100, 3.5, 100]] });
    expect(guided).toMatchObject({ values: [80, 125, 50, 50], spread: [[70, 90], {}, {}, {}] });
    expect(x.ticks[0]?.label).toBe('Total time\n10\u00a0s\nfor 12.5\u00a0s');
    expect(points[0]?.sentence).toBe('Total time: 10\u00a0s, random 12.5\u00a0s; the guided choice saves 20.0\u00a0%.');
  });

  it('says in its title what is saved, or what costs more', () => {
    expect(guidedFigure(made, comparison).title).toBe('TPC-C 1 first costs more downtime than a random choice');
    const saving = { ...made, savings: { time: 0.2, downtime: 0.9, traffic: 0.5, energy: 0.4 } };
    expect(guidedFigure(saving, comparison).title).toBe(
      'TPC-C 1 first saves 20.0\u00a0% of the total time and 90.0\u00a0% of the downtime',
    );
  });

  it('has a table with every number, and a file with every case and VM', () => {
    const { table } = guidedFigure(made, comparison);
    expect(table.rows[0]).toEqual(['Total time', 10, 12.5, 's', 0.2, 0.1, 0.19, 0.3, 0.229, 0.729]);
    const all = casesTable(comparison);
    expect(all.rows).toHaveLength(3 * (1 + 3));
    expect(all.rows.every((row) => row.length === all.columns.length)).toBe(true);
    expect(all.rows[2]?.slice(0, 5)).toEqual(['xen-classic', 'fixed', 'Dbench 2', 'no', 'not applicable']);
    expect(all.rows[3]?.slice(0, 7)).toEqual(['xen-classic', 'fixed', 'TPC-C 1', 'yes', 'few-dirty', 10, 0.1]);
  });
});

describe('the tables', () => {
  it('have our savings beside the paper’s; the distance is against the same draw', () => {
    const [time, downtime] = savedRows(made, paper);
    expect(time).toMatchObject({
      expected: { shown: '20.0\u00a0%', exact: '0.2' },
      drawn: { shown: '10.0\u00a0% to 30.0\u00a0%, mean 19.0\u00a0%' },
      paperDraw: { shown: '22.9\u00a0%' },
      paper: { shown: '72.9\u00a0%' },
      distance: { shown: '−50.0\u00a0points' },
    });
    expect(downtime?.distance?.shown).toBe('−90.0\u00a0points');
    expect(savedRows(made, null)[0]).toMatchObject({ paper: null, distance: null });
  });

  it('put the cases under headings, and the paper below', () => {
    const blocks = caseBlocks(comparison, defaultScenario);
    expect(blocks.map(({ heading, rows }) => [heading, ...rows.map(({ key }) => key)])).toEqual([
      ['Simulated page by page', 'xen-classic-fixed', 'xen-classic-adaptive'],
      ['Predicted only', 'model-fixed'],
    ]);
    expect(blocks[0]?.rows[0]?.savings.map(({ shown, isLoss }) => [shown, isLoss])).toEqual([
      ['20.0\u00a0%', false],
      ['−25.0\u00a0%', true],
      ['50.0\u00a0%', false],
      ['50.0\u00a0%', false],
    ]);
    expect(paperRow(comparison)?.savings[1]?.shown).toBe('93.5\u00a0%');
    expect(paperRow({ ...comparison, paper: null })).toBeNull();
  });

  it('name the chosen VM once where it is the same in every case', () => {
    expect(commonChoice(comparison)).toBe('TPC-C 1');
    const [first, ...others] = comparison.cases;
    if (!first) throw new Error('There is a case.');
    expect(commonChoice({ ...comparison, cases: [{ ...first, chosen: dbench }, ...others] })).toBeNull();
  });

  it('tell who was chosen and who was cheapest; by predictions alone there is only the first', () => {
    const [choice] = made.choices;
    if (!choice) throw new Error('There is a choice.');
    expect(choiceRow(choice, made, comparison.names)).toMatchObject({
      predicted: 'TPC-C 1',
      cheapest: 'Dbench 1',
      weights: 'Total time alone',
    });
    expect(choiceRow(choice, { ...made, judge: 'model' }, comparison.names)).toMatchObject({
      predicted: 'TPC-C 1',
      cheapest: null,
    });
  });

  it('begin with the case at the scenario’s own rate rule, until another is wanted', () => {
    expect(shownCase(comparison.cases, null, false)).toBe(comparison.cases[0]);
    expect(shownCase(comparison.cases, null, true)).toBe(comparison.cases[1]);
    expect(shownCase(comparison.cases, 'model-fixed', true)).toBe(comparison.cases[2]);
    expect(shownCase(comparison.cases.slice(0, 1), 'model-fixed', true)).toBe(comparison.cases[0]);
    expect(shownCase([], null, true)).toBeNull();
  });
});
