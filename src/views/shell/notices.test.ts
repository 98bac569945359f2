// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useStore } from '../../state/store';
import { pageWith, tidyUp } from '../../test/page';
import { StatusLine } from './Notices';

tidyUp();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const store = () => useStore.getState();
const say = (text: string) => act(() => store().say(text));
const after = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it('what was done is told as long as it takes to read it, and goes at a click: it lies over what is at work', () => {
  render(createElement(StatusLine), { wrapper: pageWith() });
  const line = screen.getByRole('status');
  say('Pinned.');
  after(3000);
  expect(store().status).toBe('');
  const long = 'Old link is on screen; what was there is pinned in its place.';
  say(long);
  after(5000);
  expect(line.textContent).toBe(long);
  after(1001);
  expect(store().status).toBe('');
  say(long);
  fireEvent.pointerEnter(line);
  after(20_000);
  expect(line.textContent).toBe(long);
  fireEvent.pointerDown(line);
  expect(store().status).toBe('');
});
