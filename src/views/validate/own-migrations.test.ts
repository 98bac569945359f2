// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { ModelErrors } from '../../analysis/validation/validation';
import { useStore } from '../../state/store';
import { pageWith, settled, tidyUp } from '../../test/page';
import { giveTo } from '../intake/takers';
import { OwnMigrations } from './OwnMigrations';
import { modelColumns, nearestModel, trustTexts, validationTable } from './own-migrations-tables';

tidyUp();

const sample = readFileSync('public/samples/migrations/made-up.csv', 'utf8');
const some = sample.split('\n').slice(0, 76).join('\n');

async function opened(text: string): Promise<void> {
  render(createElement(OwnMigrations), { wrapper: pageWith() });
  await settled();
  act(() => void giveTo('migrations', [{ name: 'mine.csv', text }]));
  await settled();
}

const tableRows = () => within(screen.getByRole('table')).getAllByRole('row').length;

describe('the panel of one’s own migrations', () => {
  it('shows every model for each technique, says which to trust, and counts what it left out', async () => {
    await opened(`${some}\n1,2,x\n`);
    expect(screen.getByText(/^75 migrations of mine\.csv; 1 of 76 rows could not be used\.$/)).toBeTruthy();
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('columnheader').length).toBe(7);
    expect(within(table).getByText('Plain pre-copy: 15 migrations')).toBeTruthy();
    expect(within(table).getAllByText('General prior')).toHaveLength(5);
    // Four techniques of pre-copy with five models, post-copy with two, their headings, and the two rows of the head.
    expect(tableRows()).toBe(4 * 5 + 2 + 5 + 2);
    const trust = within(screen.getByRole('list', { name: 'Which model to trust' })).getAllByRole('listitem');
    expect(trust).toHaveLength(5);
    expect(trust[0]?.textContent).toMatch(
      /^Plain pre-copy: trust the prior of the guest’s class, off by .+ in time in half of 15 rows/,
    );
  });

  it('shows one group of guests, and closes the table in a step that can be taken back', async () => {
    await opened(some);
    fireEvent.click(screen.getByRole('radio', { name: 'java' }));
    expect(within(screen.getByRole('table')).getByText('Plain pre-copy: 3 migrations')).toBeTruthy();
    expect(screen.getByText(/^Plain pre-copy: 3 rows, too few to tell/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close the table' }));
    expect(screen.getByText('No table is open.')).toBeTruthy();
    act(() => useStore.getState().undo());
    expect(screen.getByText('75 migrations of mine.csv.')).toBeTruthy();
  });

  it('says what stands for columns that are not there', async () => {
    await opened('memory_in_use_mib,dirty_rate_mib_s,traffic_mib,total_time_s,downtime_s\n1000,20,1300,14,0.2\n');
    const assumed = within(screen.getByRole('list', { name: 'What is assumed' })).getAllByRole('listitem');
    expect(assumed).toHaveLength(5);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('the words and the file', () => {
  const line = (model: string, time: ModelErrors['time'], covers90: number | null = null): ModelErrors => ({
    ...{ model, technique: 'precopy', guest: 'all', rows: 40, traffic: [1, 2], time, downtime: null },
    ...{ covers50: covers90, covers90 },
  });

  it('trust the model that is off least in nine of ten, and of two the one with the lower median', () => {
    const lines = [line('general', [3, 20], 91), line('class', [2, 20], 88), line('closed-form', [1, 50])];
    expect(nearestModel(lines)?.model).toBe('class');
    expect(trustTexts({ models: lines }, 'all')).toEqual([
      'Plain pre-copy: trust the prior of the guest’s class, off by 2\u00a0% in time in half of 40 rows and 20\u00a0% in ' +
        'nine of ten; its 90 % interval of traffic holds in 88\u00a0%.',
    ]);
    expect(nearestModel([])).toBeNull();
  });

  it('mark none where there are too few rows for a sentence', () => {
    const marked = (rows: number) => {
      const lines = [line('general', [3, 20]), line('class', [2, 19])].map((each) => ({ ...each, rows }));
      const column = modelColumns(lines).find(({ key }) => key === 'time');
      return lines.map((each) => Boolean(column?.mark?.(each)));
    };
    expect([marked(9), marked(10)]).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it('hold full doubles, and nothing where nothing was measured', () => {
    const { columns, rows } = validationTable({ models: [line('general', [1 / 3, 20], 91)] });
    expect(columns.map(({ key }) => key)).toContain('time_p90_percent');
    expect(rows).toEqual([['general', 'precopy', 'all', 40, 1, 2, 1 / 3, 20, null, null, 91, 91]]);
  });
});
