// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { selectPins, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { pageWith, settled, tidyUp } from '../../test/page';
import { Compare } from './Compare';

tidyUp();
Object.assign(HTMLElement.prototype, { getBoundingClientRect: () => new DOMRect(0, 0, 1024, 600) });

const store = () => useStore.getState();
const table = () => within(screen.getByRole('region', { name: 'Table: Scenarios side by side' })).getByRole('table');

async function shown(): Promise<void> {
  act(() => store().pin());
  act(() => store().setParameters({ memory: 2048 }));
  render(createElement(Compare), { wrapper: pageWith() });
  await screen.findByRole('region', { name: 'Table: Scenarios side by side' });
  await settled();
}

describe('the panel of pinned scenarios', () => {
  it('is not there where none is pinned', () => {
    render(createElement(Compare), { wrapper: pageWith() });
    expect(screen.queryByRole('region', { name: 'Compare' })).toBeNull();
  });

  it('tells differences, marks best and worst, and swaps in one step of undo', async () => {
    await shown();
    expect(within(table()).getByText('Memory 1 GiB, not 2 GiB')).toBeTruthy();
    expect(within(table()).getAllByText(/^\(the least\)$/).length).toBeGreaterThan(1);
    expect(within(table()).getAllByText(/−50/).length).toBeGreaterThan(0);
    // A column has one unit, in its head: no cell has another one.
    const heads = within(table()).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Total time (s)', 'Downtime (ms)', 'Traffic (GiB)', 'Energy (kJ)']),
    );
    expect(within(table()).queryByText(/\d\s?(ms|s|min|MiB|GiB|J|kJ)\b.*%/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Swap in Pinned 1' }));
    await settled();
    expect(selectScenario(store()).memory).toBe(1024);
    expect(selectPins(store()).map(({ memory }) => memory)).toEqual([2048]);
    expect(store().status).toBe('Pinned 1 is on screen; what was there is pinned in its place.');
    act(() => store().undo());
    expect(selectScenario(store()).memory).toBe(2048);
  });

  it('pins more, names one by keys, and lets it go', async () => {
    await shown();
    fireEvent.click(screen.getByRole('button', { name: 'Pin this one too' }));
    await settled();
    expect(selectPins(store()).map(({ memory }) => memory)).toEqual([1024, 2048]);
    expect(screen.getByRole('button', { name: 'Pin this one too' })).toHaveProperty('disabled', true);
    const field = await screen.findByRole('textbox', { name: 'Name of Pinned 2' });
    fireEvent.change(field, { target: { value: 'Twice' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settled();
    expect(selectPins(store())[1]?.name).toBe('Twice');
    fireEvent.click(await screen.findByRole('button', { name: 'Unpin Twice' }));
    expect(selectPins(store())).toHaveLength(1);
  });
});
