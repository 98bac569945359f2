import { beforeEach, describe, expect, it } from 'vitest';
import { paperFleet } from '../../scenario/fleet';
import { encodeLink } from '../../scenario/link';
import { defaultScenario } from '../../scenario/scenario';
import { writeScenario } from '../../scenario/scenario-json';
import { selectBaseline, selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { openScenarioText } from './open-scenario';

const large = { ...defaultScenario, memory: 65_536, name: 'large' };
const state = { view: 'explore', scenario: large, pins: [defaultScenario] } as const;
const start = useStore.getInitialState();

beforeEach(() => {
  useStore.setState(start, true);
  start.startWith({ scenario: defaultScenario, pins: [] });
});

/** What the page has after a text was opened. */
function opened(text: string) {
  openScenarioText(text);
  const store = useStore.getState();
  return { memory: selectScenario(store).memory, notice: store.notice, status: store.status };
}

describe('opening a scenario', () => {
  it.each([
    ['a link', encodeLink(state)],
    ['a whole address', ` https://example.org/precopy/${encodeLink(state)}\n`],
    ['a scenario file', writeScenario(state)],
    ['a scenario file after blanks, though its link has a "#/" as well', `\n  ${writeScenario(state)}`],
  ])('from %s: scenario and pin are there, and it is said', (_name, text) => {
    expect(opened(text)).toEqual({ memory: 65_536, notice: null, status: 'The scenario was opened.' });
    expect(selectScenario(useStore.getState())).toEqual(large);
    expect(selectBaseline(useStore.getState())).toEqual(defaultScenario);
  });

  it('brings the fleet of a link or a file, and leaves it where a file says nothing', () => {
    const fleetNow = () => selectFleet(useStore.getState()).map(({ name }) => name);
    const one = paperFleet.slice(2, 3);
    opened(encodeLink({ ...state, fleet: one }));
    expect(fleetNow()).toEqual(['TPC-C 1']);
    opened(writeScenario(state));
    expect(fleetNow()).toEqual(['TPC-C 1']);
    opened(encodeLink(state));
    expect(fleetNow()).toHaveLength(8);
    opened(writeScenario({ ...state, fleet: [] }));
    expect(fleetNow()).toEqual([]);
  });

  it('says that a fleet was too large for the link, unless it is the one on the page', () => {
    expect(opened('#/decide?v=3&fleet=*100000').notice?.items).toEqual([expect.stringContaining('100,000 VMs')]);
    expect(selectFleet(useStore.getState())).toHaveLength(8);
    expect(opened('#/decide?v=3&fleet=*8').notice).toBeNull();
  });

  it('can be undone', () => {
    opened(encodeLink(state));
    useStore.getState().undo();
    expect(selectScenario(useStore.getState())).toEqual(defaultScenario);
  });

  it('takes what it can and says what it could not', () => {
    const { memory, notice } = opened('#/explore?v=3&mem=4096&rate=fast&colour=red');
    expect(memory).toBe(4096);
    expect(notice).toEqual({
      title: 'Some values could not be used',
      items: [
        'Bandwidth was “fast”. 800 Mbit/s is used instead.',
        'The page knows no value called “colour”. It is left out.',
      ],
      rejected: [
        { key: 'rate', text: 'fast', used: 800 },
        { key: 'colour', text: 'red', used: null },
      ],
    });
  });

  it('without anything to complain of takes an old notice away', () => {
    opened('#/explore?v=3&colour=red');
    expect(opened('#/explore?v=3&mem=4096').notice).toBeNull();
  });

  it.each([
    ['#/explore?v=99', 'This link could not be opened', /^This link is of version 99\./],
    ['hello', 'This file could not be opened', /^This file is not JSON\.$/],
    ['', 'This file could not be opened', /^This file is not JSON\.$/],
    ['{"format":"other"}', 'This file could not be opened', /^This is not a scenario file/],
  ])('refuses %j with a reason, and loses nothing', (text, title, reason) => {
    opened('#/explore?v=3&mem=4096');
    const { memory, notice } = opened(text);
    expect(memory).toBe(4096);
    expect(notice?.title).toBe(title);
    expect(notice?.items).toHaveLength(1);
    expect(notice?.items[0]).toMatch(reason);
  });
});
