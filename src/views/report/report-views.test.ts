// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { engine } from '../../engine/engine';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { Place } from '../../scenario/views';
import { useStore } from '../../state/store';
import '../../test/load-platforms';
import { runAtOnce, tidyUp } from '../../test/page';
import { staticCopy } from '../print/report';
import { ReportPage } from './ReportPage';
import type { ReportSection, ReportSource } from './report-section';
import { reportOf } from './report-views';

tidyUp();

const ask = (async (kind, question) => runAtOnce(kind, question)) as ReportSource['ask'];
const HEAD = { title: 'A view', name: 'A name', date: '2026-11-29 15:20', link: 'http://host/#/explore?v=3' };

function show(scenario: Scenario, pins: readonly Scenario[] = []) {
  const { history } = useStore.getState();
  useStore.setState({ history: { ...history, present: { ...history.present, scenario, pins: [...pins] } } });
  const answer = engine.explore({ scenario, baseline: pins[0] ?? null, overlay: false });
  useStore.getState().receiveAnswer(answer);
  return answer;
}

async function sectionsOf(place: Place): Promise<readonly ReportSection[]> {
  const made = await reportOf(place)?.({ state: useStore.getState(), ask });
  if (!made) throw new Error('There is no report of it.');
  return made;
}

async function pageOf(place: Place, scenario: Scenario, pins: readonly Scenario[] = []): Promise<Element> {
  const answer = show(scenario, pins);
  const sections = await sectionsOf(place);
  const { container } = render(createElement(ReportPage, { head: HEAD, view: place.view, scenario, answer, sections }));
  const page = container.firstElementChild;
  if (!page) throw new Error('Nothing was drawn.');
  return staticCopy(page, HEAD.link, () => true);
}

const namesOf = (sections: readonly ReportSection[]) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'figure' ? [block.figure.fileName] : block.kind === 'drawing' ? [block.sheet.title] : [],
    ),
  );

describe('a report from records', () => {
  it('of Explore has every chart twice, for a sheet and for a phone, its numbers to all digits, and nothing to click', async () => {
    const page = await pageOf({ view: 'explore' }, { ...defaultScenario, memory: 2048.25 });
    const drawings = [...page.querySelectorAll('.report-drawing')];
    expect(drawings).toHaveLength(8);
    for (const drawing of drawings)
      expect(drawing.querySelector('svg')?.getAttribute('viewBox')).toMatch(/^0 0 (680|340) /);
    const { outcome } = evaluation();
    const values = [...page.querySelectorAll('[aria-label="Key numbers"] data')].map((data) =>
      data.getAttribute('value'),
    );
    expect(values).toEqual(expect.arrayContaining([String(outcome.totalTime), String(outcome.traffic)]));
    expect(page.querySelector('button, input, script, [style]')).toBeNull();
    expect(page.querySelectorAll('details table')).toHaveLength(4);
    expect(page.querySelectorAll('math').length).toBeGreaterThan(10);
  });

  it('marks the knobs that were set, beside their defaults', async () => {
    const page = await pageOf({ view: 'explore' }, { ...defaultScenario, memory: 2048 });
    const row = [...page.querySelectorAll('tr')].find(({ textContent }) => textContent?.startsWith('Memory'));
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Memory',
      '2\u00a0GiB',
      '1\u00a0GiB',
    ]);
    const usual = await pageOf({ view: 'explore' }, defaultScenario);
    expect(usual.textContent).toContain('All knobs are at their defaults.');
  });

  it('tells of a product what was read of it, and where', async () => {
    const page = await pageOf({ view: 'explore' }, { ...defaultScenario, model: 'kubevirt' });
    expect(page.textContent).toContain('KubeVirt 1.9.0, read in the source: kubevirt/kubevirt');
  });

  it('has the pinned scenarios beside the one on screen', async () => {
    const page = await pageOf({ view: 'explore' }, defaultScenario, [{ ...defaultScenario, memory: 4096 }]);
    expect(page.textContent).toContain('Memory 4\u00a0GiB, not 1\u00a0GiB');
  });

  it('of What if asks for its map, its knobs and its doubts', async () => {
    show(defaultScenario);
    expect(namesOf(await sectionsOf({ view: 'what-if', part: 'knobs' }))).toHaveLength(2);
    const [doubt, ...more] = await sectionsOf({ view: 'what-if', part: 'doubt' });
    expect(namesOf(more)).toContain('precopy-when');
    expect(doubt?.blocks.some(({ kind }) => kind === 'numbers')).toBe(true);
    const texts = more.flatMap(({ title, blocks }) => [title, ...blocks.map(({ kind }) => kind)]);
    expect(texts.slice(texts.indexOf('In bursts')).slice(0, 4)).toEqual(['In bursts', 'words', 'table', 'words']);
    const map = await sectionsOf({ view: 'what-if', part: 'map' });
    expect(namesOf(map)).toHaveLength(1);
    expect(map[1]?.title).toMatch(/ by bandwidth and pause threshold$/);
  });

  it('of a plan is in numbers, or in ranges where something is not known', async () => {
    show(defaultScenario);
    const exact = await sectionsOf({ view: 'decide', part: 'plan' });
    expect(exact[0]?.title).toMatch(/^All 8 VMs leave in/);
    expect(namesOf(exact)).toHaveLength(2);
    show({ ...defaultScenario, model: 'qemu' });
    const range = await sectionsOf({ view: 'decide', part: 'plan' });
    expect(range.flatMap(({ blocks }) => blocks).some(({ kind }) => kind === 'lines')).toBe(true);
  });

  it('of a plan has its verdict before the scenario, which is about one VM', async () => {
    const page = await pageOf({ view: 'decide', part: 'plan' }, { ...defaultScenario, model: 'qemu' });
    const titles = [...page.querySelectorAll('h2')].map(({ textContent }) => textContent ?? '');
    expect(titles[0]).toMatch(/VMs leave/);
    expect(titles.findIndex((title) => title.startsWith('Runbook'))).toBeLessThan(titles.indexOf('Scenario'));
    expect(titles[titles.indexOf('Scenario') + 1]).toMatch(/^The scenario alone/);
    const explore = await pageOf({ view: 'explore' }, defaultScenario);
    expect(explore.querySelector('h2')?.textContent).toBe('Scenario');
  });

  it('of Log says that no log is open', async () => {
    show(defaultScenario);
    const [first] = await sectionsOf({ view: 'log' });
    expect(first?.title).toBe('No log is open');
  });

  it('says nothing of what can be done with a figure on the page alone', async () => {
    show(defaultScenario);
    const places: readonly Place[] = [
      { view: 'explore' },
      { view: 'what-if', part: 'map' },
      { view: 'what-if', part: 'knobs' },
      { view: 'what-if', part: 'doubt' },
      { view: 'decide', part: 'plan' },
    ];
    for (const place of places) {
      const said = (await sectionsOf(place)).flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind === 'figure')
            return [block.figure.summary, block.figure.caption, ...(block.figure.notes ?? [])];
          return block.kind === 'drawing' ? [block.sheet.summary, ...block.sheet.keys.map(({ label }) => label)] : [];
        }),
      );
      expect(said.length).toBeGreaterThan(0);
      for (const text of said) expect(text ?? '').not.toMatch(/point at|drag|click|tap|arrow keys/i);
    }
  });

  it('is of no view that has no record', () => {
    expect(reportOf({ view: 'measure' })).toBeNull();
  });
});

function evaluation() {
  const { run } = useStore.getState();
  if (run.status === 'empty' || !run.answer?.evaluation.outcome.applicable) throw new Error('There is no answer.');
  return run.answer.evaluation as typeof run.answer.evaluation & { outcome: { totalTime: number; traffic: number } };
}
