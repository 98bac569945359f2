// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { defaultFleet } from '../../scenario/fleet';
import { scenarioOfReport } from '../../scenario/report-file';
import { defaultScenario } from '../../scenario/scenario';
import { readScenario, writeScenario } from '../../scenario/scenario-json';
import { useStore } from '../../state/store';
import { tidyUp } from '../../test/page';
import { openScenarioText } from '../intake/open-scenario';
import { sortTexts } from '../intake/page-texts';
import { reportHtml, staticCopy } from './report';
import { rulesInUse } from './rules-in-use';
import { fileNameOf } from './save-report';

tidyUp();

/** Everything that could break out of where it stands. */
const NASTY = '</script><script>alert(1)</script></style><!-- "&\\ \u2028';

const state = {
  view: 'explore' as const,
  scenario: { ...defaultScenario, name: NASTY.slice(0, 80), memory: 4096.125 },
  pins: [defaultScenario],
  fleet: defaultFleet,
};

function part(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

const seen = (element: Element) => !element.classList.contains('hidden');
const still = (html: string) => staticCopy(part(html), 'http://host/app/#/explore?v=3', seen).innerHTML;

const report = (inside = 'a report') =>
  reportHtml({
    title: NASTY,
    parts: [staticCopy(part(`<p>${inside}</p>`), 'http://host/', seen)],
    css: `p { color: red } q::before { content: "${NASTY}" }`,
    scenario: writeScenario(state),
  });

describe('a report', () => {
  it('has no program, whatever its title, its style or its scenario say', () => {
    const html = report();
    const withoutStyle = html.replace(/<style>[\s\S]*?<\/style>/, '');
    expect(withoutStyle.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('<script type="application/json" id="precopy-scenario">');
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  });

  it('holds the scenario to the last digit, with pins and fleet', () => {
    const read = readScenario(scenarioOfReport(report()) ?? '');
    expect(read.ok && { ...read.state, rejected: read.rejected }).toMatchObject({ ...state, rejected: [] });
  });

  it('is opened like the scenario file inside it, and known by a drop', () => {
    const file = { name: 'report.html', text: report() };
    expect(sortTexts([file], []).scenarios).toEqual([file]);
    openScenarioText(file.text);
    expect(useStore.getState().history.present.scenario).toEqual(state.scenario);
    expect(useStore.getState().history.present.pins).toEqual([defaultScenario]);
  });

  it('is no other page, and not one that only quotes a report', () => {
    expect(scenarioOfReport('<!doctype html><p>Hello</p>')).toBeNull();
    expect(scenarioOfReport(writeScenario(state))).toBeNull();
    expect(scenarioOfReport(report().replace('<!doctype html>', 'Look: '))).toBeNull();
    expect(scenarioOfReport(report().replace('precopy.scenario', 'other'))).toBeNull();
    const quoting = report('<b>&lt;script type="application/json" id="precopy-scenario"&gt;{}</b>');
    expect(readScenario(scenarioOfReport(quoting) ?? '').ok).toBe(true);
  });
});

describe('what stands still of the page', () => {
  it('has words where fields and buttons were, and leaves out what is not seen', () => {
    expect(still('<input value="80 %"><select><option>a<option selected>b</select>')).toBe(
      '<span>80 %</span><span>b</span>',
    );
    expect(still('<th><button class="sort" tabindex="0">Name</button></th>')).toContain('Name');
    expect(still('<button class="sort" tabindex="0">Name</button>')).toBe('<span class="sort">Name</span>');
    expect(still('<p>a<b class="hidden">b</b><i class="hidden"><u>c</u></i></p>')).toBe('<p>a</p>');
  });

  it('keeps numbers to all digits, and names of strangers as text', () => {
    expect(still('<data value="17.53123456789">17.5</data>')).toBe('<data value="17.53123456789">17.5</data>');
    const named = part('<p></p>');
    named.querySelector('p')?.append('<img src=x onerror=alert(1)>');
    expect(staticCopy(named, 'http://host/', seen).innerHTML).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });

  it('leads to the page that it came from, and its drawings become narrower', () => {
    expect(still('<a href="#/log">Log</a>')).toBe('<a href="http://host/app/#/log">Log</a>');
    expect(still('<svg width="700" height="200"></svg>')).toContain('viewBox="0 0 700 200"');
    expect(still('<div style="width: 700px">a</div>')).toBe('<div>a</div>');
    expect(still('<svg width="50%" height="200"></svg>')).not.toContain('viewBox');
  });
});

describe('the style of a report', () => {
  it('is of the rules that it makes use of, in their order', () => {
    const sheet = document.createElement('style');
    sheet.textContent = `.b:hover { color: red } .unused { color: blue } p::before { content: "x" }
      @media print { .b { color: black } .unused { color: white } } @media screen { .unused { top: 0 } }`;
    document.head.append(sheet);
    const page = document.implementation.createHTMLDocument('');
    page.body.innerHTML = '<p class="b">words</p>';
    const css = sheet.sheet ? rulesInUse([sheet.sheet], page) : '';
    sheet.remove();
    expect(css).toContain('.b:hover');
    expect(css).toContain('p::before');
    expect(css).toMatch(/@media print \{\s*\.b/);
    expect(css).not.toMatch(/unused|screen/);
  });
});

it('the name of a file is of letters and digits', () => {
  expect(fileNameOf('Decide, Plan: Web/../server "1"')).toBe('Decide-Plan-Web-server-1');
});
