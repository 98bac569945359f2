// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { useStore } from '../../state/store';
import { tidyUp } from '../../test/page';
import { keyGroups } from '../shared/late-words';
import { FirstVisit } from './FirstVisit';
import { KeyboardHelp } from './KeyboardHelp';

tidyUp();

const strip = () => screen.queryByRole('region', { name: 'First visit' });

function greet() {
  useStore.getState().setFirstVisit(true);
  render(createElement(FirstVisit));
}

describe('a first visit', () => {
  it('is greeted only where it is one', () => {
    render(createElement(FirstVisit));
    expect(strip()).toBeNull();
  });

  it.each(['Learn how it works', 'Use my own data'])('goes through the door “%s”, and the greeting is gone', (name) => {
    greet();
    fireEvent.click(screen.getByRole('link', { name }));
    expect(strip()).toBeNull();
    expect(useStore.getState().isFirstVisit).toBe(false);
  });

  it.each(['Try it here', 'Close'])('is over with “%s”', (name) => {
    greet();
    fireEvent.click(screen.getByRole('button', { name }));
    expect(strip()).toBeNull();
  });

  it('has doors with the addresses of views', () => {
    greet();
    const paths = screen.getAllByRole('link').map((link) => link.getAttribute('href')?.split('?')[0]);
    expect(paths).toEqual(['#/learn/lessons', '#/log/told']);
  });
});

it('the help lists the one table of keys, each line once', () => {
  render(createElement(KeyboardHelp));
  const lines = keyGroups.flatMap(({ lines: own }) => own);
  const shown = [...document.querySelectorAll('dt')].map(({ textContent }) => textContent);
  expect(shown).toEqual(lines.map(({ keys }) => keys));
  for (const { where } of keyGroups) expect(screen.getByRole('heading', { name: where, hidden: true })).toBeTruthy();
});
