// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useStore } from '../../state/store';
import { tidyUp } from '../../test/page';
import { useTopOfPlace } from './use-top-of-place';

tidyUp();

const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));

it('shows the next step of a lesson from its top, before a room too', async () => {
  const main = document.createElement('main');
  const scrolled = vi.spyOn(main, 'scrollTo');
  renderHook(() => useTopOfPlace({ current: main }));
  await frame();
  expect(scrolled).not.toHaveBeenCalled();
  act(() => useStore.getState().showPlace({ view: 'learn', part: 'lessons', item: 'pre-copy:2' }));
  await frame();
  expect(scrolled).toHaveBeenCalledWith(0, 0);
});
