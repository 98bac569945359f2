import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from './link';
import { parameters } from './parameters';
import { defaultScenario } from './scenario';
import { partsOf, plainShow } from './show';
import { shownLink } from './show-link';
import { CHARTS, canHide, chartName, knobOfKey, PANELS, tableName } from './show-names';
import { views } from './views';

const read = (link: string) => {
  const said = decodeLink(link);
  if (!said.ok) throw new Error(said.error);
  return said;
};
const showOf = (query: string) => read(`#/explore?v=3&${query}`).state.show;

describe('how a link wants the page shown', () => {
  it('is a mode with its parts, what is hidden, what is locked, and a task', () => {
    const link =
      '#/explore?v=3&show=embed,dark,numbers,chart.rounds,rate&hide=verdict,decide/rank,fit&lock=mem,ws&task=Halve%20it%0Aby%20bandwidth';
    expect(read(link).rejected).toEqual([]);
    expect(read(link).state.show).toEqual({
      ...{ mode: 'embed', theme: 'dark', parts: ['numbers', 'chart.rounds', 'rate'] },
      ...{ hidden: ['verdict', 'decide/rank', 'fit'], locked: ['memory', 'workingSet'] },
      task: 'Halve it\nby bandwidth',
    });
    expect(encodeLink(read(link).state)).toBe(link);
  });

  it('is nothing where it says nothing', () => {
    expect(showOf('mem=2048')).toBeUndefined();
    expect(showOf('hide=&lock=&task=')).toBeUndefined();
    const state = { view: 'explore' as const, scenario: defaultScenario, pins: [] };
    expect(encodeLink({ ...state, show: plainShow })).toBe('#/explore?v=3');
  });

  it.each([
    ['show=frame', 'show', 'frame'],
    ['show=embed,chart.nothing', 'show', 'chart.nothing'],
    ['show=embed,decide', 'show', 'decide'],
    ['show=embed,light,dark', 'show', 'dark'],
    ['show=embed&show=projector', 'show', 'projector'],
    ['hide=verdict,nobody', 'hide', 'nobody'],
    ['lock=mem,verdict', 'lock', 'verdict'],
    ['lock=name', 'lock', 'name'],
    ['task=%E0%A4', 'task', '%E0%A4'],
  ])('is told where it cannot be taken: %s', (query, key, text) => {
    expect(read(`#/explore?v=3&${query}`).rejected).toEqual([{ key, text, used: null }]);
  });

  it('cuts a task after 500 characters, and says so', () => {
    const long = 'ä'.repeat(501);
    const said = read(`#/explore?v=3&task=${encodeURIComponent(long)}`);
    expect(said.state.show?.task).toBe('ä'.repeat(500));
    expect(said.rejected).toEqual([{ key: 'task', text: long, used: null }]);
  });

  it('comes back from the link that it is written into, whatever it is', () => {
    const keys = parameters.map(({ key }) => key).filter((key) => knobOfKey(key) !== undefined && canHide(key));
    const names = [...PANELS, ...CHARTS.map((name) => `chart.${name}`), ...keys];
    const show = fc.record({
      mode: fc.constantFrom('embed' as const, 'projector' as const),
      parts: fc.uniqueArray(fc.constantFrom(...names)),
      theme: fc.constantFrom(null, 'light' as const, 'dark' as const),
      hidden: fc.uniqueArray(fc.constantFrom(...names, ...views.map(({ id }) => id))),
      locked: fc.uniqueArray(fc.constantFrom(...keys.flatMap((key) => knobOfKey(key) ?? []))),
      task: fc.string({ unit: 'grapheme', maxLength: 60 }),
    });
    fc.assert(
      fc.property(show, (each) => {
        const link = encodeLink({ view: 'explore', scenario: defaultScenario, pins: [], show: each });
        expect(read(link).state.show).toEqual(each);
        expect(read(link).rejected).toEqual([]);
      }),
      { seed: 20111108 },
    );
  });
});

describe('what a mode shows', () => {
  it('is what its link names, else what the mode shows by itself, without what is hidden', () => {
    expect(partsOf(plainShow)).toEqual([]);
    expect(partsOf({ ...plainShow, mode: 'embed' })).toEqual(['chart.rounds']);
    expect(partsOf({ ...plainShow, mode: 'projector', hidden: ['numbers', 'mem'] })).toEqual([
      ...['verdict', 'chart.rounds', 'dirty', 'rate'],
    ]);
    expect(partsOf({ ...plainShow, mode: 'embed', parts: ['numbers'] })).toEqual(['numbers']);
  });

  it('is written into a link that keeps what is hidden, locked and asked', () => {
    const { state } = read('#/explore?v=3&mem=2048&lock=mem&task=Why');
    const embed = shownLink(state, { mode: 'embed', parts: ['numbers', 'rate'], theme: 'light' });
    expect(embed).toBe('#/explore?v=3&mem=2048&show=embed,light,numbers,rate&lock=mem&task=Why');
    expect(shownLink(read(embed).state, { mode: null })).toBe('#/explore?v=3&mem=2048&lock=mem&task=Why');
  });
});

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');

describe('the names', () => {
  it('mean one thing each', () => {
    const keys = parameters.map(({ key }) => key).filter((key) => knobOfKey(key) !== undefined);
    const all = [...PANELS, ...CHARTS.map((name) => `chart.${name}`), ...keys, ...views.map(({ id }) => id)];
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
  });

  it('are there for every chart that is saved as a file', () => {
    const sources = readdirSync(new URL('src/views/', root), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
      .map((path) => textOf(`src/views/${path}`));
    const files = sources.flatMap((text) =>
      [...text.matchAll(/fileName(?:: |=\{?)["'`](precopy-\w[\w-]*)/g)].map(([, name = '']) => name),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(
      files.filter((file) => chartName(file) === null),
      'not in CHARTS of show-names.ts',
    ).toEqual([]);
    expect(chartName('precopy-plan-at-a-time')).toBe('chart.plan-at-a-time');
    expect(chartName('precopy-measured-traffic')).toBe('chart.measured');
    expect(chartName('own')).toBeNull();
  });

  it('name their tables: by their files, or by the chart where those follow a choice', () => {
    expect(tableName('precopy-fit-energy')).toBe('fit-energy');
    expect(tableName('precopy-measured-traffic-qemu')).toBe('measured');
    expect(tableName('precopy-run-a0 1')).toBe('run');
    expect(tableName('precopy-own')).toBeNull();
    expect(CHARTS.map((name) => tableName(name))).toEqual(CHARTS);
  });

  it('stand in docs/link-format.md', () => {
    const [, section = ''] = /## How the page is shown\n([\s\S]*?)\n## /.exec(textOf('docs/link-format.md')) ?? [];
    const listed = (start: string) => {
      const from = section.slice(section.indexOf(`- ${start}:`));
      return [...from.slice(0, from.indexOf('.\n')).matchAll(/`([\w.-]+)`/g)].map(([, name]) => name);
    };
    expect(listed('Panels')).toEqual(PANELS);
    expect(listed('Charts')).toEqual(CHARTS.map((name) => `chart.${name}`));
  });

  it('of every link in docs/embedding.md are known', () => {
    const links = [...textOf('docs/embedding.md').matchAll(/#\/[\w/-]+\?v=3[^\s`"]*/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(read(link).rejected).toEqual([]);
      expect(encodeLink(read(link).state)).toBe(link);
    }
  });
});
