// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadLooks } from '../../readers/late-looks';
import { type Reader, readers } from '../../readers/registry';
import { encodeLink } from '../../scenario/link';
import { defaultScenario } from '../../scenario/scenario';
import { writeScenario } from '../../scenario/scenario-json';
import type { NamedText } from '../../state/intake-slice';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { settled, tidyUp } from '../../test/page';
import { PageIntake } from './PageIntake';
import { addTaker } from './takers';

await loadLooks();

tidyUp();

const qmp = '{"return": {"status": "active", "ram": {"remaining": 1048576, "transferred": 512}}}';
const fleet = 'Name;Memory (GB);State\nweb;4;on\ndb;64;on\n';
const curve = 'id,t_s,distinct_pages_mean\na,0.5,40\na,1,80\n';
const runs = 'id,v_mig_mib,t_mig_s\na,240,3.5\n';
const unknown = 'a,b\n1,2\n';
const scenario = { view: 'explore', scenario: { ...defaultScenario, memory: 4096 }, pins: [] } as const;

/** A reader to come: what QEMU answers to query-migrate. */
const logs: Reader = {
  id: 'log',
  label: 'a log of a migration',
  goesTo: 'measure',
  accepts: '.json,.log',
  sniff: (start) => (/^\s*\{\s*"return"\s*:\s*\{/.test(start) ? 1 : 0),
};

let taken: [string, readonly string[]][] = [];
let takenAway: (() => void)[] = [];

/** Panels on screen that write down what they are given. */
function panels(...ids: readonly string[]): void {
  for (const id of ids) {
    const take = (files: readonly NamedText[]) => taken.push([id, files.map(({ name }) => name)]);
    takenAway.push(addTaker(id, { take, focus: () => undefined, isInSight: () => true }));
  }
}

beforeEach(() => {
  for (const take of takenAway) take();
  [taken, takenAway] = [[], []];
  render(createElement(PageIntake, { among: [...readers, logs] }));
});

/** What comes late has come, and is on screen. */
async function opened(): Promise<void> {
  await act(async () => {
    await Promise.all([import('./decoded-text'), import('./open-texts'), import('./Offers')]);
  });
  await settled();
}

async function paste(text: string, target: Element = document.body): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  act(() => void target.dispatchEvent(event));
  await opened();
}

async function drop(files: readonly NamedText[], target: Element = document.body): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  const dropped = files.map(({ name, text }) => new File([text], name));
  Object.assign(event, { dataTransfer: { files: dropped, getData: () => '' } });
  act(() => void target.dispatchEvent(event));
  await opened();
  await opened();
}

const notice = () => useStore.getState().notice?.items ?? [];
const memory = () => selectScenario(useStore.getState()).memory;
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('what is pasted into the page', () => {
  it('goes to the reader that knows it, JSON too', async () => {
    panels('log');
    await paste(qmp);
    expect(taken).toEqual([['log', [expect.stringMatching(/^Pasted text/)]]]);
    expect(notice()).toEqual([]);
  });

  it('is a scenario only where its format says so', async () => {
    panels('log', 'series');
    await paste(writeScenario(scenario));
    expect([memory(), taken]).toEqual([4096, []]);
    await paste('{"hello": "world"}');
    expect(notice()).toEqual([expect.stringContaining('not a scenario file')]);
    expect([memory(), taken]).toEqual([4096, []]);
  });

  it('may be a link', async () => {
    await paste(` ${encodeLink(scenario)}\n`);
    expect(memory()).toBe(4096);
  });

  it('is the field’s own in a text field, and not in a slider', async () => {
    panels('fleet');
    const [field, slider] = [document.createElement('input'), document.createElement('input')];
    slider.type = 'range';
    document.body.append(field, slider);
    await paste(fleet, field);
    expect(taken).toEqual([]);
    await paste(fleet, slider);
    expect(taken).toHaveLength(1);
    field.remove();
    slider.remove();
  });

  it('goes to the panel that reads it, wherever on the page it falls', async () => {
    panels('fleet', 'history');
    await paste(fleet);
    expect(taken.map(([id]) => id)).toEqual(['fleet']);
  });

  it('is asked about where several readers could take it', async () => {
    panels('measured');
    await paste(curve);
    expect(taken).toEqual([]);
    expect(buttons().slice(0, 2)).toEqual(['Measured runs', 'Runs to fit in Fit: Coefficients']);
    expect(document.activeElement?.textContent).toBe('Measured runs');
    fireEvent.click(screen.getByRole('button', { name: 'Measured runs' }));
    expect(taken.map(([id]) => id)).toEqual(['measured']);
    expect(buttons()).toEqual([]);
  });

  it('is offered to the view that reads it, and opens there once that is on screen', async () => {
    panels('training', 'trace');
    await paste(fleet);
    expect(taken).toEqual([]);
    expect(screen.getByText(/looks like a fleet of VMs\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open it in Decide: Plan' }));
    expect(useStore.getState().place).toEqual({ view: 'decide', part: 'plan' });
    panels('fleet');
    expect(taken.map(([id]) => id)).toEqual(['fleet']);
  });

  it('is asked about where nobody knows it: those on screen can be told its columns', async () => {
    panels('fleet', 'history');
    await paste(unknown);
    expect(buttons().slice(0, 2)).toEqual(['A fleet of VMs', 'Past migrations']);
    fireEvent.click(screen.getByRole('button', { name: /^Close/ }));
    expect([buttons(), taken]).toEqual([[], []]);
  });

  it('goes to the only panel on screen where nobody knows it', async () => {
    panels('series');
    await paste(unknown);
    expect(taken.map(([id]) => id)).toEqual(['series']);
  });
});

describe('what is dropped on the page', () => {
  it('is told apart file by file; a curve goes with its runs', async () => {
    panels('measured');
    await drop([
      { name: 'curve.csv', text: curve },
      { name: 'runs.csv', text: runs },
      { name: 'scenario.JSON', text: writeScenario(scenario) },
    ]);
    expect(taken).toEqual([['measured', ['curve.csv', 'runs.csv']]]);
    expect(memory()).toBe(4096);
  });

  it.each([
    ['letter.txt', 'Dear reader', /letter\.txt is no scenario, no link and no table/],
    ['empty.csv', ' \n', /empty\.csv is empty\./],
    ['broken.json', '{"format": "precopy.scenario", ', /not JSON/],
    ['list.json', '[1, 2]', /not a scenario file/],
  ])('is told in words where nobody can read it: %s', async (name, text, words) => {
    await drop([{ name, text }]);
    expect(notice()).toEqual([expect.stringMatching(words)]);
    // The refusal goes when the next file comes.
    await drop([{ name: 'scenario.json', text: writeScenario(scenario) }]);
    expect(notice()).toEqual([]);
  });
});
