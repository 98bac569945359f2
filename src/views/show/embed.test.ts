// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import { decodeLink } from '../../scenario/link';
import { openRead } from '../../state/open-read';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { pageWith, tidyUp } from '../../test/page';
import { Embed } from './Embed';

tidyUp();

/** A frame with an answer, at a link. */
function show(query: string) {
  act(() => {
    openRead(decodeLink(`#/explore?v=3&${query}`), 'start');
    const scenario = selectScenario(useStore.getState());
    useStore.getState().receiveAnswer(engine.explore({ scenario, baseline: null, overlay: false }));
  });
  render(createElement(Embed, { view: null, notices: null }), { wrapper: pageWith() });
}

const knobs = () => screen.queryAllByRole('slider').map((slider) => slider.id);

describe('a frame', () => {
  it('shows the chart of the rounds by itself, with no knob', () => {
    show('show=embed');
    expect(screen.getByRole('figure')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Key numbers' })).toBeNull();
    expect(knobs()).toEqual([]);
  });

  it('shows what its link names; a locked knob is its value, and a hidden part is gone', () => {
    show('dirty=60&show=embed,verdict,numbers,chart.rounds,dirty,rate&lock=dirty&hide=chart.rounds&task=Halve%20it');
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.getByRole('group', { name: 'Key numbers' }).querySelectorAll('data')).toHaveLength(6);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^It converges/);
    expect(knobs()).toEqual(['knob-bandwidth']);
    expect(screen.getByRole('status', { name: 'Dirtying rate' }).textContent).toBe('60\u00a0MiB/s, locked');
    expect(screen.getByRole('complementary', { name: 'Task' }).textContent).toBe('Halve it');
  });

  it('leads to the whole page, with what is hidden, locked and asked', () => {
    show('dirty=60&show=embed,dark,dirty&lock=mem&task=Why');
    const link = screen.getByRole('link', { name: /^Open in Precopy/ });
    expect(link.getAttribute('href')).toBe('#/explore?v=3&dirty=60&lock=mem&task=Why');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
  });
});
