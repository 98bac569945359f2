import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_IDS } from '../analysis/drain/drain-orders';
import { anyOptions } from '../test/arbitraries';
import { runs } from '../test/runs';
import { METRICS } from '../vocabulary/metrics';
import { decodeLink, encodeLink } from './link';
import { defaultScenario } from './scenario';
import { optionOf, viewOptions, withOption, withToggled } from './view-options';
import { placeId, views } from './views';

const state = { view: 'decide', part: 'plan', scenario: defaultScenario, pins: [] } as const;

function read(link: string) {
  const answer = decodeLink(link);
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}

describe('options of views', () => {
  it('belong to a view, by their prefix', () => {
    const ids: string[] = views.map(({ id }) => id);
    for (const { key } of viewOptions) expect(ids).toContain(key.split('.')[0]);
  });

  it('name what the plan and the ranking know', () => {
    const idsOf = (key: string) =>
      viewOptions.flatMap((row) => (row.key === key && 'options' in row ? row.options : []));
    expect(idsOf('decide.order')).toEqual(ORDER_IDS);
    expect(idsOf('decide.weight')).toEqual(METRICS);
  });

  it('come back from a link to the last digit, and list nothing', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const answer = read(encodeLink({ ...state, options }));
        expect(answer.state.options ?? {}).toEqual(options);
        expect(answer.rejected).toEqual([]);
      }),
      runs(100),
    );
  });

  it('are left out of a link, and of the state, where they are at their default', () => {
    const options = withOption(withOption({}, 'decide.lanes', 3), 'decide.lanes', 1);
    expect(options).toEqual({});
    expect(encodeLink({ ...state, options })).toBe('#/decide/plan?v=3');
    expect(read('#/decide/plan?v=3&decide.lanes=1').state).toEqual(state);
    expect(optionOf({}, 'decide.history')).toBe(true);
  });

  it.each([
    ['decide.order=dearest', 'cost'],
    ['decide.lanes=0', 1],
    ['decide.lanes=2.6', 3],
    ['decide.window=1e9', 10_080],
    ['decide.window=soon', 10],
    ['decide.history=no', true],
    ['explore.log=yes', false],
    ['validate.model=%E0', 'qemu'],
    ['platforms.open=qemu-9', 'none'],
    ['decide.sort=size', 'fleet'],
    ['explore.step=-1', 0],
    ['explore.tables=rounds,rounds,nonsense', 'rounds'],
    ['fit.tables=nonsense', ''],
  ])('what cannot be taken as written is listed with what is used: %s', (pair, used) => {
    const [key = '', text = ''] = pair.split('=');
    expect(read(`#/decide?v=3&${pair}`).rejected).toEqual([{ key, text, used }]);
  });

  it('of two of a key the first counts; one that nobody knows is left out', () => {
    const { state: twice, rejected } = read('#/decide?v=3&decide.lanes=3&decide.lanes=4&decide.colour=red');
    expect(twice.options).toEqual({ 'decide.lanes': 3 });
    expect(rejected).toEqual([
      { key: 'decide.colour', text: 'red', used: null },
      { key: 'decide.lanes', text: '4', used: 3 },
    ]);
  });
});

describe('opened tables of charts', () => {
  it('are put behind the others, and taken away', () => {
    expect(withToggled('', 'rounds')).toBe('rounds');
    expect(withToggled('rounds', 'fit-energy')).toBe('rounds,fit-energy');
    expect(withToggled('rounds,fit-energy', 'rounds')).toBe('fit-energy');
  });

  it('are twenty at most: the oldest are closed', () => {
    const names = Array.from({ length: 25 }, (_, i) => `fit-${i}`);
    expect(names.reduce(withToggled, '').split(',')).toEqual(names.slice(5));
  });

  it('stand in the link of their view, without escapes', () => {
    const options = { 'decide.tables': 'plan,plan-at-a-time' } as const;
    expect(encodeLink({ ...state, options })).toBe('#/decide/plan?v=3&decide.tables=plan,plan-at-a-time');
  });
});

describe('places', () => {
  it('a view alone is its first part', () => {
    expect(placeId({ view: 'decide' })).toBe('decide/plan');
    expect(placeId({ view: 'explore' })).toBe('explore');
    expect(read('#/decide?v=3').state.part).toBeUndefined();
    expect(read('#/decide/rank?v=3').state.part).toBe('rank');
  });

  it.each(['decide/nothing', 'decide/plan/more', 'decide/'])(
    'an unknown part is said, and the first one opens: %s',
    (path) => {
      const { state: opened, rejected } = read(`#/${path}?v=3`);
      expect([opened.view, opened.part]).toEqual(['decide', undefined]);
      expect(rejected).toEqual([{ key: 'view', text: path, used: 'decide/plan' }]);
    },
  );

  it('a part of many things keeps which one is shown; other parts have none', () => {
    const { state: opened, rejected } = read('#/learn/lessons/file:my-lesson.json?v=3');
    expect(rejected).toEqual([]);
    expect(opened).toMatchObject({ view: 'learn', part: 'lessons', item: 'file:my-lesson.json' });
    expect(encodeLink(opened)).toBe('#/learn/lessons/file:my-lesson.json?v=3');
    expect(placeId(opened)).toBe('learn/lessons');
    for (const path of ['learn/lessons/', 'learn/lessons/..', 'learn/lessons/a/b', 'learn/paper/a%20b']) {
      expect(read(`#/${path}?v=3`).rejected).toEqual([{ key: 'view', text: path, used: 'learn/lessons' }]);
    }
  });

  it('has one sentence for each view and part, and at most three parts', () => {
    for (const { sentence, parts } of views) {
      for (const each of [sentence, ...parts.map((part) => part.sentence)]) expect(each).toMatch(/^[A-Z].{20,}\.$/);
      expect(parts.length).toBeLessThanOrEqual(3);
    }
  });
});
