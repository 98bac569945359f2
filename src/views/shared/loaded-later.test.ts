// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { createElement, lazy } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tidyUp } from '../../test/page';
import { Boundary, LoadedLater } from './LoadedLater';

tidyUp();
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a part of the page that comes late', () => {
  it('is said to take long after ten seconds, with a way on, and is there when it comes after all', async () => {
    let come: (part: { default: () => string }) => void = () => undefined;
    const Part = lazy(() => new Promise<{ default: () => string }>((resolve) => (come = resolve)));
    const Page = () => LoadedLater({ waiting: 'Opening Knobs.', children: createElement(Part) });
    await act(async () => void render(createElement(Page)));
    await act(() => vi.advanceTimersByTime(9000));
    expect(screen.getByText('Opening Knobs.')).toBeDefined();
    await act(() => vi.advanceTimersByTime(2000));
    expect(screen.queryByText('Opening Knobs.')).toBeNull();
    expect(screen.getByRole('alert').textContent).toMatch(/takes long/);
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeDefined();
    await act(async () => come({ default: () => 'The knobs' }));
    expect(screen.getByText('The knobs')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('what fails while it is drawn has words and ways on in its place, and what stands beside it stays', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): string => {
    throw new Error('Broken on purpose.');
  };
  render(createElement('div', null, createElement(Boundary, null, createElement(Broken)), 'beside'));
  expect(screen.getByRole('alert').textContent).toMatch(/could not be loaded or shown/);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Load the page again',
    'Open the default scenario instead',
  ]);
  expect(screen.getByText('beside')).toBeDefined();
  vi.restoreAllMocks();
});
