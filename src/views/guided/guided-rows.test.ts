import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { comparison, dbench, made, paper } from '../../test/made-guided';
import { tableTexts } from '../../test/table-texts';
import { METRICS } from '../../vocabulary/metrics';
import { caseRows, choiceColumns, commonChoice, savingColumns } from './case-rows';
import { guidedFigure, savingRow } from './guided-rows';
import { casesTable, savedColumns } from './guided-tables';
import { shownCase } from './shown-case';
import { savedText } from './words';

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
    const { cells } = tableTexts(savedColumns(made, paper), METRICS);
    expect(cells[0]).toEqual([
      ...['Total time', '20.0 %', '10.0 % to 30.0 %, mean 19.0 %', '22.9 %', '72.9 %', '−50.0 points'],
    ]);
    expect(cells[1]?.[5]).toBe('−90.0 points');
    expect(savedColumns(made, paper)[1]?.exact?.('time')).toBe('0.2');
    expect(tableTexts(savedColumns(made, null), METRICS).heads).toEqual([
      'Metric',
      'Expected',
      'Nine of ten draws of 20',
    ]);
  });

  it('put the cases under headings, and the paper below', () => {
    const rows = caseRows(comparison, defaultScenario);
    expect(rows.map(({ heading, key }) => [heading, key])).toEqual([
      ['Simulated page by page', 'xen-classic-fixed'],
      ['Simulated page by page', 'xen-classic-adaptive'],
      ['Predicted only', 'model-fixed'],
      ['', 'paper'],
    ]);
    const { cells, marks } = tableTexts(savingColumns, rows);
    expect(cells[0]).toEqual(['20.0 %', '−25.0 %', '50.0 %', '50.0 %']);
    expect(marks[0]).toEqual(['downtime loss']);
    expect(cells[3]?.[1]).toBe('93.5 %');
    expect(caseRows({ ...comparison, paper: null }, defaultScenario)).toHaveLength(3);
  });

  it('name the chosen VM once where it is the same in every case', () => {
    expect(commonChoice(comparison)).toBe('TPC-C 1');
    const [first, ...others] = comparison.cases;
    if (!first) throw new Error('There is a case.');
    expect(commonChoice({ ...comparison, cases: [{ ...first, chosen: dbench }, ...others] })).toBeNull();
  });

  it('tell who was chosen and who was cheapest; by predictions alone there is only the first', () => {
    const { cells } = tableTexts(choiceColumns(made, comparison.names), made.choices);
    expect(cells[0]?.[0]).toBe('Total time alone');
    expect([cells[0]?.[1], cells[0]?.[3]]).toEqual(['TPC-C 1', 'Dbench 1']);
    expect(choiceColumns({ ...made, judge: 'model' }, comparison.names)).toHaveLength(3);
  });

  it('begin with the case at the scenario’s own rate rule, until another is wanted', () => {
    expect(shownCase(comparison.cases, null, false)).toBe(comparison.cases[0]);
    expect(shownCase(comparison.cases, null, true)).toBe(comparison.cases[1]);
    expect(shownCase(comparison.cases, 'model-fixed', true)).toBe(comparison.cases[2]);
    expect(shownCase(comparison.cases.slice(0, 1), 'model-fixed', true)).toBe(comparison.cases[0]);
    expect(shownCase([], null, true)).toBeNull();
  });
});
