// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { expect, it } from 'vitest';
import { parameters } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { tidyUp } from '../../test/page';
import { TextKnob } from './TextKnob';

tidyUp();

it('a measured curve takes effect by Enter; one that cannot be read is refused in words, and the last one stays', () => {
  const parameter = parameters.find(({ name }) => name === 'curve');
  if (parameter?.kind !== 'text') throw new Error('The measured curve is no text.');
  render(createElement(TextKnob, { parameter }));
  const type = (text: string) => {
    const field = screen.getByRole('textbox', { name: 'Measured curve' });
    fireEvent.change(field, { target: { value: text } });
    fireEvent.keyDown(field, { key: 'Enter' });
  };
  type('0.5~20,2~40,10~90');
  expect(selectScenario(useStore.getState()).curve).toBe('0.5~20,2~40,10~90');
  type('0.5~20,oops');
  expect(screen.getByText(/Measured curve takes up to 24 pairs/)).toBeTruthy();
  expect(selectScenario(useStore.getState()).curve).toBe('0.5~20,2~40,10~90');
});
