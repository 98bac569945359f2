// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { expect, it } from 'vitest';
import { useStore } from '../../state/store';
import { pageWith, tidyUp } from '../../test/page';
import { MoveKnobs } from './MoveKnobs';

tidyUp();

it('the knobs of a fleet say which VMs their model was fitted to, as Explore does', () => {
  act(() => useStore.getState().setParameter('model', 'qemu'));
  render(createElement(MoveKnobs), { wrapper: pageWith() });
  expect(screen.getByText(/fitted to QEMU 10 with 256 to 1,024 MiB/)).toBeDefined();
  act(() => useStore.getState().setParameter('model', 'algorithm-1'));
  expect(screen.queryByText(/fitted to/)).toBeNull();
});
