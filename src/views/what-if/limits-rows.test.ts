import { expect, it } from 'vitest';
import { runLimits } from '../../engine/what-if-limits-job';
import { defaultScenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { limitsCell, limitsColumns, limitsNote, limitsTitle } from './limits-rows';

const answer = runToEnd(runLimits({ scenario: { ...defaultScenario, dirtyRate: 200 } }));

it('the table of speeds and limits says where it does not converge, and where one stands', () => {
  const { table } = answer;
  if (table === null) throw new Error('There is a table.');
  expect(limitsTitle(table, 'time')).toBe('Total time (s) by bandwidth and pause threshold');
  expect(limitsNote(table)).toContain('This model has no downtime limit');
  expect(
    limitsColumns(answer, table, 'time')
      .slice(0, 3)
      .map(({ head }) => head),
  ).toEqual(['Pause threshold', '800\u00a0Mbit/s', '1\u00a0Gbit/s']);
  expect(limitsCell(answer, 'time', 0, 0)).toEqual({ value: Number.NaN, isForced: true, isNow: true });
  const cell = limitsCell(answer, 'downtime', 0, 6);
  expect(cell).toEqual({ value: table.downtime[6], isForced: false, isNow: false });
});
