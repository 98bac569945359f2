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
    createElement(KnobRangeFields, {
      legend: 'Across',
      range,
      asked: [0, 0],
      knobs: ['bandwidth'],
      onKnob: () => undefined,
      onRange,
    }),
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

it('ends of a link that make no range are told, with what is shown instead', () => {
  const range = { knob: 'bandwidth', from: 100, to: 100_000 } as const;
  const shown = (asked: readonly [number, number]) => {
    const props = { legend: 'Across', range, asked, knobs: ['bandwidth'], onKnob: vi.fn(), onRange: vi.fn() } as const;
    return render(createElement(KnobRangeFields, props)).container.textContent;
  };
  const sentence = 'The link asks for bandwidth from 5\u00a0Gbit/s to 100\u00a0Mbit/s, which is no range';
  expect(shown([5000, 100])).toContain(sentence);
  for (const asked of [
    [0, 0],
    [5000, 0],
    [0, 100],
    [100, 5000],
  ] as const)
    expect(shown(asked)).not.toContain('no range');
});
