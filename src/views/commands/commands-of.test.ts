// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { lessonList } from '../../lessons/lesson-list';
import { modelFacts } from '../../models/facts';
import { parameterGroups, parameters } from '../../scenario/parameters';
import { presets } from '../../scenario/presets';
import { plainShow } from '../../scenario/show';
import { placeName, views } from '../../scenario/views';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { tidyUp } from '../../test/page';
import { commandsOf } from './commands-of';
import { readSetting } from './knob-commands';
import { search } from './search';

tidyUp();

const now = () => commandsOf(useStore.getState());
const labels = (kind: string) =>
  now()
    .filter((each) => each.kind === kind)
    .map(({ label }) => label);

describe('what can be found comes from the registries', () => {
  it('every view or part of one, preset, lesson, model and knob of the rail, each once', () => {
    const places = views.flatMap(({ id: view, parts }) =>
      parts.length === 0 ? [{ view }] : parts.map(({ id }) => ({ view, part: id })),
    );
    expect(labels('View')).toEqual(places.map(placeName));
    expect(labels('Preset')).toEqual(presets.map(({ label }) => label));
    expect(labels('Lesson')).toHaveLength(lessonList.length);
    expect(labels('Lesson').every((title) => title !== '')).toBe(true);
    for (const { label } of Object.values(modelFacts)) {
      expect(now().filter((each) => each.id.startsWith('model ') && each.label === label)).toHaveLength(1);
    }
    const groups: readonly string[] = parameterGroups.map(({ id }) => id);
    expect(labels('Knob')).toHaveLength(parameters.filter(({ group }) => groups.includes(group)).length);
    expect(new Set(now().map(({ id }) => id)).size).toBe(now().length);
  });

  it('each by its own name, before all others', () => {
    for (const { label, id } of now()) {
      const [first, second] = search(now(), label);
      expect([first?.id, second?.id], label).toContain(id);
    }
  });

  it('but not what whoever made the link has hidden or locked', () => {
    useStore.getState().setShow({ ...plainShow, hidden: ['learn', 'presets', 'mem'], locked: ['bandwidth', 'model'] });
    expect(labels('Lesson')).toEqual([]);
    expect(labels('Preset')).toEqual([]);
    expect(labels('View').some((label) => label.startsWith('Learn'))).toBe(false);
    expect(labels('Knob')).not.toContain('Memory');
    expect(labels('Knob')).not.toContain('Bandwidth');
    expect(now().some(({ id }) => id.startsWith('model '))).toBe(false);
    expect(readSetting(useStore.getState(), 'mem 4096')).toBeNull();
  });
});

describe('a knob and its value', () => {
  const read = (text: string) => readSetting(useStore.getState(), text);
  const label = (text: string) => {
    const reading = read(text);
    return reading?.kind === 'command' ? reading.command.label : reading;
  };

  it.each([
    ['mem 4096', 'Set memory to 4\u00a0GiB'],
    ['mem=4 GiB', 'Set memory to 4\u00a0GiB'],
    ['memory: 64Gi', 'Set memory to 64\u00a0GiB'],
    ['dirtying rate 100', 'Set dirtying rate to 100\u00a0MiB/s'],
    ['bandwidth 10 Gbit/s', 'Set bandwidth to 10\u00a0Gbit/s'],
    ['guards 0', 'Set guards to off'],
    ['model qemu', `Set model to ${modelFacts.qemu.label}`],
  ])('%s', (text, said) => expect(label(text)).toBe(said));

  it('what a knob cannot take is refused with its range', () => {
    expect(read('mem 1')).toEqual({
      kind: 'refused',
      reason: 'Memory takes 16\u00a0MiB to 16\u00a0TiB; you typed 1\u00a0MiB.',
    });
    expect(read('mem 3 s')?.kind).toBe('refused');
  });

  it.each(['', 'mem', 'memory', '4096', 'zzz 5', 'what if', 'mem map'])('nothing is set by “%s”', (text) =>
    expect(read(text)).toBeNull(),
  );

  it('is set as its field would set it, in one step of undo', () => {
    const reading = read('mem 4096');
    if (reading?.kind === 'command') reading.command.run();
    expect(selectScenario(useStore.getState()).memory).toBe(4096);
    useStore.getState().undo();
    expect(selectScenario(useStore.getState()).memory).toBe(1024);
  });
});
