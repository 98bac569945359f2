import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeLink } from '../scenario/link';
import { presets } from '../scenario/presets';
import { defaultScenario } from '../scenario/scenario';
import { plainShow } from '../scenario/show';
import { openRead } from './open-read';
import { selectCanUndo, selectLink, selectScenario } from './selectors';
import { useStore } from './store';

const store = () => useStore.getState();
const scenario = () => selectScenario(store());
const start = useStore.getInitialState();
const open = (link: string, origin: 'start' | 'address' | 'pasted link' = 'start') =>
  openRead(decodeLink(link), origin);

beforeEach(() => open('#/explore?v=3&mem=2048&dirty=60&lock=dirty,mem&task=Why'));
afterEach(() => useStore.setState(start, true));

describe('a locked knob', () => {
  const locked = { memory: 2048, dirtyRate: 60 };

  it.each<readonly [string, () => void]>([
    ['a drag', () => store().dragParameter('memory', 4096)],
    [
      'the end of a drag',
      () => {
        store().dragParameter('memory', 4096);
        store().settleDrag();
      },
    ],
    [
      'a look ahead',
      () => {
        store().lookAhead('memory', 4096);
        store().takeAhead();
      },
    ],
    ['a typed value', () => store().setParameter('memory', 4096)],
    ['several values', () => store().setParameters({ memory: 4096, bandwidth: 900 })],
    ['its reset', () => store().resetParameter('memory')],
    ['the reset of all', () => store().resetAll()],
    ['a preset', () => store().openPreset(presets[2] ?? { scenario: defaultScenario, pins: [] })],
    ['a typed address', () => open('#/explore?v=3&mem=512&lock=dirty,mem', 'address')],
    ['a link that would free it', () => open('#/explore?v=3&mem=512&rate=900', 'pasted link')],
    [
      'undo',
      () => {
        store().setParameter('bandwidth', 900);
        store().undo();
        store().undo();
      },
    ],
  ])('keeps its value in spite of %s', (_, act) => {
    act();
    expect(scenario()).toMatchObject(locked);
    expect(store().show.locked).toEqual(['dirtyRate', 'memory']);
  });

  it('leaves the others alone', () => {
    store().setParameters({ memory: 4096, bandwidth: 900 });
    expect(scenario()).toEqual({ ...defaultScenario, ...locked, bandwidth: 900 });
    expect(selectLink(store())).toBe('#/explore?v=3&mem=2048&dirty=60&rate=900&lock=dirty,mem&task=Why');
  });

  it('is told of where a link would have changed it, with the value that stays', () => {
    open('#/explore?v=3&mem=512&rate=900&lock=mem', 'address');
    expect(store().notice?.rejected).toEqual([
      { key: 'dirty', text: '40', used: 60 },
      { key: 'mem', text: '512', used: 2048 },
    ]);
    expect(store().notice?.items.at(-1)).toMatch(/^A locked knob keeps its value while this page is open\./);
    expect(scenario().bandwidth).toBe(900);
  });

  it('cannot be come round by undo: where a link brings a lock, the way back begins anew', () => {
    store().setParameter('bandwidth', 900);
    expect(selectCanUndo(store())).toBe(true);
    open('#/explore?v=3&mem=2048&dirty=60&lock=dirty,mem,rate', 'address');
    expect(selectCanUndo(store())).toBe(false);
    expect(store().show.locked).toEqual(['dirtyRate', 'memory', 'bandwidth']);
  });
});

describe('how the page is shown', () => {
  it('follows the address, and stays where a pasted link says nothing of it', () => {
    open('#/explore?v=3&mem=2048&dirty=60', 'pasted link');
    expect(store().show.task).toBe('Why');
    open('#/explore?v=3&mem=2048&dirty=60', 'address');
    expect(store().show).toEqual({ ...plainShow, locked: ['dirtyRate', 'memory'] });
    open('#/explore?v=3&show=projector', 'start');
    expect(store().show).toEqual({ ...plainShow, mode: 'projector' });
  });

  it('is told of in words where a name is not known', () => {
    open('#/explore?v=3&show=tv&hide=nobody&lock=verdict&task=%zz', 'start');
    expect(store().notice?.items).toEqual([
      'There is no “tv” to show. It is left out.',
      'There is no “nobody” to hide. It is left out.',
      'There is no “verdict” to lock. It is left out.',
      'The task “%zz” is too long or cannot be read. The rest of it is left out.',
    ]);
  });
});
