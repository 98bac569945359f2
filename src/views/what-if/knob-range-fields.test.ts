// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { expect, it, vi } from 'vitest';
import { tidyUp } from '../../test/page';
import { KnobRangeFields } from './KnobRangeFields';

tidyUp();

it('an end that makes no range with the other is refused in words, and the other one named', () => {
  const onRange = vi.fn();
  const range = { knob: 'bandwidth', from: 100, to: 100_000 } as const;
  render(
    createElement(KnobRangeFields, { legend: 'Across', range, knobs: ['bandwidth'], onKnob: () => undefined, onRange }),
  );
  const type = (name: string, text: string) => {
    const field = screen.getByRole('textbox', { name });
    fireEvent.change(field, { target: { value: text } });
    fireEvent.keyDown(field, { key: 'Enter' });
    return field;
  };
  for (const [name, text, said] of [
    ['Across: from', '200,000', 'Bandwidth from 200\u00a0Gbit/s to 100\u00a0Gbit/s is no range.'],
    ['Across: to', '100', 'Bandwidth from 100\u00a0Mbit/s to 100\u00a0Mbit/s is no range.'],
  ] as const) {
    expect(type(name, text).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      `${said} Change the other end first.`,
    );
  }
  expect(onRange).not.toHaveBeenCalled();
  type('Across: to', '1 Gbit/s');
  expect(onRange).toHaveBeenCalledExactlyOnceWith(100, 1000);
});
