// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { expect, it } from 'vitest';
import { useStore } from '../../state/store';
import { tidyUp } from '../../test/page';
import { VirtualTable } from './VirtualTable';

tidyUp();

function show(count: number) {
  const row = (index: number) => createElement('tr', { key: index }, createElement('td', null, `VM ${index}`));
  const head = createElement('tr');
  render(createElement(VirtualTable, { label: 'VMs', csv: 'vms.csv', count, columns: 1, head, row }));
  act(() => useStore.getState().setPaper('print'));
}

it('on paper a table has all its rows, and is what it was after it', () => {
  show(300);
  expect(screen.getAllByText(/^VM \d/)).toHaveLength(300);
  expect(screen.queryByText(/These are the first/)).toBeNull();
  act(() => useStore.getState().setPaper(null));
  expect(screen.queryByText('VM 299')).toBeNull();
});

it('of very many rows it has the first, and says which file has the others', () => {
  show(100_000);
  expect(screen.getAllByText(/^VM \d/)).toHaveLength(1000);
  expect(screen.getByText(/first 1,000 of 100,000 rows\. All of them are in vms\.csv/)).toBeTruthy();
});
