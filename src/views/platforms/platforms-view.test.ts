// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { pageWith, settled, tidyUp } from '../../test/page';
import { Platforms } from './Platforms';

tidyUp();
Object.assign(HTMLElement.prototype, { getBoundingClientRect: () => new DOMRect(0, 0, 1024, 600) });

async function shown(): Promise<void> {
  act(() => useStore.getState().setParameters({ workingSet: 512 }));
  render(createElement(Platforms), { wrapper: pageWith() });
  await screen.findByRole('region', { name: 'Table: Platforms' });
  await settled();
}

const table = () => within(screen.getByRole('region', { name: 'Table: Platforms' })).getByRole('table');
const names = () =>
  within(table())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the view of platforms', () => {
  it('has a row for each, and says what they have in common', async () => {
    await shown();
    expect(names()).toHaveLength(18);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/bring the VM over/);
    fireEvent.click(screen.getByRole('radio', { name: 'Xen' }));
    expect(names().toSorted()).toEqual(['XCP-ng', 'Xen 3.x to 4.5', 'Xen 4.6 to today']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^All 3 bring the VM over/);
  });

  it('opens what was read of a product below its row, and closes it', async () => {
    await shown();
    const button = screen.getByRole('button', { name: 'Hyper-V: published only' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(within(table()).getByText(/^Published statements only: approximation\. Five passes/)).toBeTruthy();
    expect(within(table()).getByText(/^The model does otherwise: Fewer than 50 pages/)).toBeTruthy();
    expect(useStore.getState().options).toEqual({ 'platforms.open': 'hyper-v' });
    fireEvent.click(button);
    expect(within(table()).queryByText(/^Published statements only/)).toBeNull();
  });

  it('opens the table of its figure and the rules of a platform as a link says', async () => {
    act(() => useStore.getState().showPlace({ view: 'platforms' }));
    act(() => useStore.getState().setOption('platforms.tables', 'platforms'));
    act(() => useStore.getState().setOption('platforms.open', 'hyper-v'));
    await shown();
    const button = screen.getByRole('button', { name: /^Table of: How long each platform takes/ });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(within(table()).getByText(/^Published statements only: approximation\. Five passes/)).toBeTruthy();
    fireEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(useStore.getState().options).toEqual({ 'platforms.open': 'hyper-v' });
  });

  it('shows a pinned VM below each row, and speaks of both', async () => {
    await shown();
    act(() => useStore.getState().pin());
    act(() => useStore.getState().setParameters({ memory: 4096 }));
    await screen.findAllByText('pinned');
    expect(names()).toHaveLength(36);
    expect(names()[1]).toBe(`${names()[0]}, pinned`);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^This VM arrives on .*; the pinned one on/);
  });

  it('opens a row in Explore with what the product sets, in one step of undo', async () => {
    await shown();
    fireEvent.click(screen.getByRole('button', { name: 'KubeVirt 1.x: open in Explore' }));
    const { place } = useStore.getState();
    expect(place).toEqual({ view: 'explore' });
    expect(selectScenario(useStore.getState())).toMatchObject({
      model: 'kubevirt',
      timeLimitPerGib: 150,
      workingSet: 512,
    });
    act(() => useStore.getState().undo());
    expect(selectScenario(useStore.getState())).toMatchObject({ model: 'algorithm-1', workingSet: 512 });
  });
});
