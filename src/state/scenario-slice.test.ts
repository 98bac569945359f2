import { beforeEach, describe, expect, it } from 'vitest';
import { presets } from '../scenario/presets';
import { defaultScenario } from '../scenario/scenario';
import { selectBaseline, selectCanRedo, selectCanUndo, selectPins, selectScenario } from './selectors';
import { useStore } from './store';

const start = useStore.getInitialState();
const store = () => useStore.getState();
const scenario = () => selectScenario(store());

describe('the scenario in the store', () => {
  beforeEach(() => {
    useStore.setState(start, true);
    store().startWith({ scenario: defaultScenario, pins: [] });
  });

  it('follows a drag at once, and takes all of it back in one step', () => {
    for (const memory of [2048, 4096, 8192]) store().dragParameter('memory', memory);
    expect(scenario().memory).toBe(8192);
    expect(selectCanUndo(store())).toBe(true);
    store().settleDrag();
    store().undo();
    expect(scenario()).toEqual(defaultScenario);
    expect([selectCanUndo(store()), selectCanRedo(store())]).toEqual([false, true]);
    store().redo();
    expect(scenario().memory).toBe(8192);
  });

  it('takes back two knobs that one finger moved in one step, and keeps the drag of another one apart', () => {
    for (const step of [1, 2, 3]) store().dragParameters({ bandwidth: 800 + step, dirtyRate: 40 + step });
    expect([scenario().bandwidth, scenario().dirtyRate]).toEqual([803, 43]);
    store().dragParameter('bandwidth', 900);
    store().settleDrag();
    store().undo();
    expect([scenario().bandwidth, scenario().dirtyRate]).toEqual([803, 43]);
    store().undo();
    expect(scenario()).toEqual(defaultScenario);
  });

  it('looks ahead without a change on the screen, and takes it as part of the same drag', () => {
    store().dragParameter('memory', 2048);
    const before = store().history;
    store().lookAhead('memory', 4096);
    expect(store().ahead?.scenario).toEqual({ ...defaultScenario, memory: 4096 });
    expect(store().history).toBe(before);
    store().takeAhead();
    expect([scenario().memory, store().ahead]).toEqual([4096, null]);
    store().settleDrag();
    store().undo();
    expect(scenario()).toEqual(defaultScenario);
    expect(selectCanUndo(store())).toBe(false);
  });

  it('comes back to where it is when the mouse does, so that nothing moves; with nothing ahead that is no step at all', () => {
    store().dragParameter('memory', 2048);
    const { history } = store();
    store().lookAhead('memory', 2048);
    expect(store().ahead).toBeNull();
    store().lookAhead('memory', 4096);
    store().lookAhead('memory', 2048);
    store().takeAhead();
    expect([scenario().memory, store().ahead]).toEqual([2048, null]);
    expect(store().history).toBe(history);
  });

  it('forgets what it looked ahead at once the scenario changes otherwise, so that a late answer changes nothing', () => {
    store().dragParameter('memory', 2048);
    store().lookAhead('memory', 4096);
    store().dragParameter('memory', 3000);
    expect([scenario().memory, store().ahead]).toEqual([3000, null]);
    store().lookAhead('memory', 4096);
    store().setParameter('resumeTime', 30);
    store().takeAhead();
    expect([scenario().memory, store().ahead, store().history.dragFrom]).toEqual([3000, null, null]);
  });

  it('lets what was looked ahead at come with its answer, at the latest when the drag ends; after a key with it all the same', () => {
    store().dragParameter('memory', 2048);
    store().lookAhead('memory', 4096);
    store().settleDrag();
    expect([scenario().memory, store().ahead, store().history.dragFrom]).toEqual([4096, null, null]);
    store().lookAhead('memory', 8192);
    store().settleDrag(true);
    expect(scenario().memory).toBe(4096);
    store().takeAhead();
    expect([scenario().memory, store().ahead, store().history.dragFrom]).toEqual([8192, null, null]);
    store().undo();
    store().undo();
    expect(scenario()).toEqual(defaultScenario);
  });

  it('goes on from where a key is by now, each press a step, however fast they come', () => {
    const press = () => {
      store().lookAhead('memory', (now) => 2 * now);
      store().settleDrag(true);
    };
    for (let k = 0; k < 3; k += 1) press();
    expect([scenario().memory, store().ahead?.scenario.memory]).toEqual([4096, 8192]);
    store().lookAhead('memory', (now) => now + 1);
    store().lookAhead('memory', (now) => now + 1);
    store().takeAhead();
    expect(scenario().memory).toBe(8194);
    store().settleDrag(true);
    for (const memory of [8192, 4096, 2048, 1024]) {
      store().undo();
      expect(scenario().memory).toBe(memory);
    }
  });

  it('loses no step that is over but not yet seen: undo takes it back, another change comes after it', () => {
    store().lookAhead('memory', 2048);
    store().settleDrag(true);
    store().undo();
    expect([scenario().memory, store().ahead, selectCanUndo(store())]).toEqual([1024, null, false]);
    store().lookAhead('memory', 4096);
    store().settleDrag(true);
    store().setParameter('resumeTime', 30);
    expect([scenario().memory, scenario().resumeTime]).toEqual([4096, 30]);
    store().undo();
    store().undo();
    expect(scenario()).toEqual(defaultScenario);
  });

  it('brings a value into its range on the way in', () => {
    store().setParameter('memory', 1);
    expect(scenario().memory).toBe(16);
    store().dragParameter('maxRounds', 3.4);
    expect(scenario().maxRounds).toBe(3);
  });

  it('sets and resets a knob, each a step of its own', () => {
    store().setParameter('dirtyRate', 100);
    store().setParameter('bandwidth', 1000);
    store().resetParameter('dirtyRate');
    expect(scenario()).toEqual({ ...defaultScenario, bandwidth: 1000 });
    store().undo();
    expect(scenario().dirtyRate).toBe(100);
    store().resetAll();
    expect(scenario()).toEqual(defaultScenario);
  });

  it('sets several knobs as one step, each brought into its range', () => {
    store().setParameters({ dirtyRate: 52.1, workingSet: -3, window: 99 });
    expect(scenario()).toEqual({ ...defaultScenario, dirtyRate: 52.1, workingSet: 0, window: 10 });
    store().undo();
    expect(scenario()).toEqual(defaultScenario);
    expect(selectCanUndo(store())).toBe(false);
    store().redo();
    expect([scenario().dirtyRate, scenario().window]).toEqual([52.1, 10]);
  });

  it('pins the scenario on screen as the baseline, and keeps the pins through undo and reset', () => {
    store().setParameter('memory', 2048);
    store().pin();
    store().setParameter('memory', 4096);
    expect(selectBaseline(store())?.memory).toBe(2048);
    store().resetAll();
    expect(selectBaseline(store())?.memory).toBe(2048);
    store().unpin();
    expect(selectPins(store())).toEqual([]);
    store().undo();
    expect(selectBaseline(store())?.memory).toBe(2048);
  });

  it('replaces the baseline and leaves the other pins', () => {
    const other = { ...defaultScenario, memory: 512 };
    store().startWith({ scenario: defaultScenario, pins: [other, other] });
    store().pin();
    expect(selectPins(store())).toEqual([defaultScenario, other]);
  });

  it('opens another scenario as a step that can be taken back', () => {
    store().openSnapshot({ scenario: { ...defaultScenario, name: 'other' }, pins: [defaultScenario] });
    expect([scenario().name, selectPins(store()).length]).toEqual(['other', 1]);
    store().undo();
    expect([scenario().name, selectPins(store()).length]).toEqual(['', 0]);
  });

  it('opens a preset beside the pins that are there, unless it brings its own; Undo brings all back', () => {
    const [plain, own] = [presets.find(({ pins }) => pins.length === 0), presets.find(({ pins }) => pins.length > 0)];
    store().pin();
    if (plain) store().openPreset(plain);
    expect([scenario().name, selectBaseline(store())]).toEqual([plain?.label, defaultScenario]);
    if (own) store().openPreset(own);
    expect(selectPins(store())).toEqual(own?.pins);
    store().undo();
    store().undo();
    expect([scenario(), selectPins(store())]).toEqual([defaultScenario, [defaultScenario]]);
  });

  it('undoes options that are edits, and histories, in the order in which they were changed; looks stay', () => {
    const [web, db] = [
      { vm: 'web', migrations: [] },
      { vm: 'db', migrations: [] },
    ];
    store().setOption('decide.order', 'largest');
    store().setHistories([web]);
    store().setParameter('memory', 2048);
    store().setOption('explore.log', true);
    // It came from elsewhere: no step of this page.
    store().receiveHistories([web, db]);
    const shown = () => [store().options['decide.order'], store().histories, scenario().memory];
    expect(shown()).toEqual(['largest', [web, db], 2048]);
    store().undo();
    expect(shown()).toEqual(['largest', [web, db], 1024]);
    store().undo();
    expect(shown()).toEqual(['largest', [db], 1024]);
    store().undo();
    expect(shown()).toEqual([undefined, [db], 1024]);
    expect([selectCanUndo(store()), store().options]).toEqual([false, { 'explore.log': true }]);
    for (let step = 0; step < 3; step += 1) store().redo();
    expect(shown()).toEqual(['largest', [db, web], 2048]);
  });

  it('makes one step of an option that follows a finger, and none of one that has not moved', () => {
    store().setOption('decide.window', 15);
    store().moveOption('decide.window', 15);
    store().moveOption('decide.window', 20);
    store().moveOption('decide.window', 30);
    store().settleMove();
    store().undo();
    expect(store().options['decide.window']).toBe(15);
    store().redo();
    expect(store().options['decide.window']).toBe(30);
  });
});
