// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { tidyUp } from '../../test/page';
import { Lines } from './Lines';

tidyUp();

const listed = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

describe('what is said line by line', () => {
  it('lists twenty lines and counts the others', () => {
    render(createElement(Lines, { lines: Array.from({ length: 2000 }, (_, i) => `k${i} is not known.`) }));
    expect(listed()).toHaveLength(21);
    expect(listed()[20]).toMatch(/1,980 more/);
  });

  it('leaves no line of before standing, though two were the same', () => {
    const { rerender } = render(createElement(Lines, { lines: ['“zz” is not known.', '“zz” is not known.'] }));
    rerender(createElement(Lines, { lines: ['“abc” is no number.'] }));
    expect(listed()).toEqual(['“abc” is no number.']);
    rerender(createElement(Lines, { lines: [] }));
    expect(listed()).toEqual([]);
  });
});
