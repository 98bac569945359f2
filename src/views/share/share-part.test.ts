// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/evaluation';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { keyFourOf } from '../../state/key-four';
import { tidyUp } from '../../test/page';
import { updatePlanTicket } from '../drain/plan-ticket';
import { CodePart, QrPart, TextPart } from './SharePart';
import type { Shared } from './use-shared';

tidyUp();

const shared = (knobs: Partial<Scenario>, link = 'https://example.org/#/explore?v=3'): Shared => {
  const scenario = { ...defaultScenario, ...knobs };
  const evaluation = evaluate(scenario);
  const state = { view: 'explore', scenario, pins: [] } as const;
  const page = 'https://example.org/';
  return { scenario, evaluation, numbers: keyFourOf(evaluation), link, page, state, figure: null };
};
const textNow = () => document.body.textContent;

describe('the parts of Share', () => {
  it('say in words that a link is too long for a QR code, and draw it else', () => {
    const { unmount } = render(createElement(QrPart, shared({}, `#/${'x'.repeat(3000)}`)));
    expect(textNow()).toMatch(/^This link has 3002 characters, and a QR code holds 2952 at most\./);
    unmount();
    render(createElement(QrPart, shared({})));
    expect(screen.getByRole('img', { name: 'QR code of the link' })).toBeTruthy();
  });

  it('offer the project’s command where no short program gives the numbers', () => {
    render(createElement(CodePart, shared({ model: 'qemu', workingSet: 300 })));
    expect(textNow()).toContain('no short program gives them');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Command').value).toBe(
      "npm run --silent evaluate -- '#/explore?v=3'",
    );
  });

  it('promise of a program no more than its logarithms allow', () => {
    const { unmount } = render(createElement(CodePart, shared({})));
    expect(textNow()).toContain('to the last digit');
    unmount();
    render(createElement(CodePart, shared({ model: 'closed-form' })));
    expect(textNow()).toContain('to fifteen digits');
  });

  it('have no program where the closed form has no numbers, and no text before the answer is there', () => {
    const { unmount } = render(createElement(CodePart, shared({ model: 'closed-form', dirtyRate: 200 })));
    expect(textNow()).toContain('The closed form has no numbers for this scenario');
    unmount();
    render(createElement(TextPart, { ...shared({}), evaluation: null, numbers: null }));
    expect(textNow()).toBe('The numbers are on their way.');
  });

  it('tell the plan where that is on screen, and not the scenario that nobody looks at there', () => {
    const state = { ...shared({}).state, view: 'decide', part: 'plan' } as const;
    const { rerender } = render(createElement(TextPart, { ...shared({}), state }));
    expect(textNow()).toBe('The numbers are on their way.');
    act(() => updatePlanTicket(() => ({ ticket: '40 of 40 VMs leave.\n' })));
    const text = () => screen.getByLabelText<HTMLTextAreaElement>('Text').value;
    expect(text()).toBe('40 of 40 VMs leave.\n\nOpen it in Precopy: https://example.org/#/explore?v=3\n');
    rerender(createElement(TextPart, shared({})));
    expect(text()).toContain('**Live migration** (Algorithm 1');
  });
});
