import { describe, expect, it } from 'vitest';
import { modelFacts } from '../../models/facts';
import { defaultScenario } from '../../scenario/scenario';
import { momentText, pageRule, paperHead, scenarioFacts } from './paper-facts';

const nbsp = (text: string) => text.replaceAll(' ', '\u00a0');
const AT = new Date(2026, 10, 9, 7, 5);
const factsOf = (scenario = defaultScenario, simulates = false) =>
  Object.fromEntries(
    scenarioFacts(scenario, simulates).flatMap(({ facts }) => facts.map(({ label, value }) => [label, value])),
  );

describe('the scenario on paper', () => {
  it('is every knob that its model reads, as the rail shows it', () => {
    expect(factsOf()).toMatchObject({
      Memory: nbsp('1 GiB'),
      Bandwidth: nbsp('800 Mbit/s'),
      'Adaptive rate': 'off',
      Model: modelFacts['algorithm-1'].label,
    });
  });

  it('has no knob that changes nothing', () => {
    expect(factsOf()).toHaveProperty('Maximum rounds');
    expect(factsOf({ ...defaultScenario, model: 'closed-form' })).not.toHaveProperty('Maximum rounds');
    expect(factsOf()).not.toHaveProperty('Seed');
    expect(factsOf(defaultScenario, true)).toHaveProperty('Seed', '1');
  });
});

describe('the edges of every page', () => {
  it('say which view, whose scenario, when, and the link', () => {
    expect(momentText(AT)).toBe('2026-11-09 07:05');
    const head = paperHead(
      { view: 'decide', part: 'plan' },
      { ...defaultScenario, name: 'Web' },
      'http://host/#/x',
      AT,
    );
    expect(head).toEqual({ title: 'Decide, Plan', name: 'Web', date: '2026-11-09 07:05', link: 'http://host/#/x' });
    expect(paperHead({ view: 'explore' }, defaultScenario, '', AT)).toMatchObject({
      title: 'Explore',
      name: 'Algorithm 1',
    });
    const rule = pageRule(head);
    for (const text of ['"Decide, Plan: Web"', '"2026-11-09 07:05"', '"http://host/#/x"', 'counter(pages)']) {
      expect(rule).toContain(text);
    }
  });

  it('are strings of CSS whatever a name holds', () => {
    const name = 'a"; } body { display: none } \\ </style>\n';
    const rule = pageRule({ title: 'Explore', name, date: '', link: '' });
    expect(rule).toContain('Explore: a\\22 ; } body { display: none } \\5c  \\3c /style>\\a ');
  });

  it('leave out the middle of a link that no page has room for', () => {
    const rule = pageRule({ title: '', name: '', date: '', link: `http://host/#/${'x'.repeat(5000)}end` });
    expect(rule).toContain('end"');
    expect(rule.length).toBeLessThan(1200);
  });
});
