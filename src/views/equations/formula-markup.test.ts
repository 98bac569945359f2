import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import { defaultScenario } from '../../scenario/scenario';
import { EquationRow } from './EquationRow';
import { equationsInPlay } from './equation-list';
import { draw } from './FormulaMarkup';
import { call, fraction, number, power, symbol } from './formula';
import { answerNumbers } from './numbers';

const markup = (term: Parameters<typeof draw>[0]): string => renderToStaticMarkup(draw(term));

describe('a formula as MathML', () => {
  it('draws symbols, fractions and powers with the elements that mean them', () => {
    expect(markup(fraction(symbol('dirtyRate', 'D'), number(95.4)))).toBe(
      '<mfrac><mi class="formula-symbol">D</mi><mn>95.4</mn></mfrac>',
    );
    expect(markup(power(symbol('lambda', 'λ'), 'i'))).toMatch(/^<msup><mpadded.*λ.*<mi>i<\/mi><\/msup>$/);
  });

  it('tells readers that min is applied to what follows', () => {
    expect(markup(call('min', 'a', 'b'))).toContain('<mi>min</mi><mo>\u2061</mo>');
  });

  const answer = engine.explore({ scenario: defaultScenario, baseline: null, overlay: false });
  it.each(equationsInPlay(defaultScenario).map((equation) => [equation.label, equation] as const))(
    '%s is drawn whole: its id, its sentence, its mathematics, its symbols',
    (_label, equation) => {
      const html = renderToStaticMarkup(
        createElement(EquationRow, { equation, of: defaultScenario, numbers: answerNumbers(answer) }),
      );
      expect(html).toContain(`id="${equation.id}"`);
      expect(html).toContain(equation.reading.replaceAll("'", '&#x27;'));
      expect(html.match(/<math>/g)?.length).toBeGreaterThanOrEqual(equation.symbols.length);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    },
  );
});
