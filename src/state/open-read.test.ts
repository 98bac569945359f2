import { beforeEach, describe, expect, it } from 'vitest';
import { decodeLink } from '../scenario/link';
import { defaultScenario } from '../scenario/scenario';
import { openRead } from './open-read';
import { linkOfPlace, selectCanUndo, selectFleet, selectLink, selectScenario, selectTitle } from './selectors';
import { useStore } from './store';

const start = useStore.getInitialState();
const store = () => useStore.getState();

beforeEach(() => {
  useStore.setState(start, true);
  start.startWith({ scenario: defaultScenario, pins: [] });
});

describe('opening what was read', () => {
  it('at the start leaves nothing to undo, and from the address one step', () => {
    openRead(decodeLink('#/decide/rank?v=3&mem=2048&decide.weight=time'), 'start');
    expect([selectScenario(store()).memory, selectCanUndo(store())]).toEqual([2048, false]);
    openRead(decodeLink('#/decide/plan?v=3&mem=4096&decide.lanes=3'), 'address');
    expect([selectScenario(store()).memory, selectCanUndo(store())]).toEqual([4096, true]);
    expect(selectLink(store())).toBe('#/decide/plan?v=3&mem=4096&decide.lanes=3');
    store().undo();
    expect(selectLink(store())).toBe('#/decide/plan?v=3&mem=2048&decide.lanes=3');
  });

  it('keeps a link to a view alone as it is, and names the part in the links that the page makes', () => {
    openRead(decodeLink('#/decide?v=3'), 'address');
    expect(selectLink(store())).toBe('#/decide?v=3');
    expect(linkOfPlace(store(), { view: 'decide' })).toBe('#/decide/plan?v=3');
    expect(linkOfPlace(store(), { view: 'explore' })).toBe('#/explore?v=3');
  });

  it('titles the page by view, part and scenario', () => {
    openRead(decodeLink('#/decide?v=3&name=Web%20server'), 'address');
    expect(selectTitle(store())).toBe('Decide (Plan), Web server · Precopy');
    openRead(decodeLink('#/explore?v=3'), 'address');
    expect(selectTitle(store())).toBe('Explore · Precopy');
  });

  it('says what could not be taken, of knobs and of options of views', () => {
    openRead(decodeLink('#/decide?v=3&rate=fast&decide.order=dearest'), 'address');
    expect(store().notice?.items).toEqual([
      'Bandwidth was “fast”. 800 Mbit/s is used instead.',
      'Order was “dearest”. cost is used instead.',
    ]);
  });

  it('shows the default fleet where the address had one that is not here, and says nothing of it at the start', () => {
    openRead(decodeLink('#/decide?v=3&fleet=*77'), 'start');
    expect(store().notice).toBeNull();
    openRead(decodeLink('#/decide?v=3&fleet=*77'), 'address');
    expect(selectFleet(store())).toHaveLength(8);
    expect(store().notice?.items).toEqual([expect.stringContaining('77 VMs')]);
  });

  it('a refusal changes nothing else', () => {
    openRead(decodeLink('#/measure?v=3&mem=2048'), 'address');
    openRead(decodeLink('#/explore?v=99'), 'address');
    expect(selectLink(store())).toBe('#/measure?v=3&mem=2048');
    expect(store().notice?.title).toBe('This link could not be opened');
  });
});

describe('an option of a view', () => {
  it('follows a finger without an entry of its own, and comes back to nothing at its default', () => {
    store().moveOption('decide.window', 60);
    expect([store().isMoving, selectLink(store())]).toEqual([true, '#/explore?v=3&decide.window=60']);
    store().settleMove();
    expect(store().isMoving).toBe(false);
    store().setOption('decide.window', 10);
    expect(selectLink(store())).toBe('#/explore?v=3');
  });
});
