// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { createElement, lazy } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tidyUp } from '../../test/page';
import { LoadedLater } from './LoadedLater';

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
