import { parseJson, shownValue } from '../scenario/json-values';
import { decodeLink } from '../scenario/link';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { type Checker, createChecker, isObject, type JsonObject } from './checker';
import type { Names } from './expression';
import { LESSON_FORMAT } from './format';
import { type Lesson, NOW, type Step, type Vary } from './lesson';
import { readQuestion } from './read-question';
import { type Reading, readKnob, readNames, readParagraphs, readScene, SCENE } from './read-scene';

const LESSON_VERSION = 1;

export type ReadLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_SCENARIOS = 8;
const MOST_STEPS = 12;
const MOST_VARIED = 6;
const NAME = /^[A-Za-z][A-Za-z0-9]{0,19}$/;

/** A scenario from a link, or from the pairs after its question mark. */
function readScenarioText(check: Checker, name: string, value: unknown): Scenario {
  const where = `Scenario “${name}”`;
  if (typeof value !== 'string') {
    check.refuse('scenarios', name, 'a link or its pairs, such as “v=3&mem=2048&dirty=60”', value);
    return defaultScenario;
  }
  const read = decodeLink(value.includes('#/') ? value : `#/explore?${value}`);
  if (!read.ok) {
    check.problems.push(`${where}: ${read.error}`);
    return defaultScenario;
  }
  for (const { key, text } of read.rejected) {
    const said = key === 'v' ? 'needs a version, such as v=3, first' : `cannot take ${key}=${text}`;
    check.problems.push(`${where} ${said}.`);
  }
  return read.state.scenario;
}

function readScenarios(check: Checker, file: JsonObject): Record<string, Scenario> {
  const entries = Object.entries(check.object(file, 'scenarios', '') ?? {});
  if (entries.length > MOST_SCENARIOS) check.refuse('', 'scenarios', `1 to ${MOST_SCENARIOS} of them`, entries.length);
  const named = entries.slice(0, MOST_SCENARIOS).filter(([name]) => {
    const isName = NAME.test(name) && name !== NOW;
    if (!isName) check.refuse('scenarios', name, `a name of letters and digits, and not “${NOW}”`, name);
    return isName;
  });
  return Object.fromEntries(named.map(([name, value]) => [name, readScenarioText(check, name, value)]));
}

function readFleets(reading: Reading, file: JsonObject): Record<string, readonly string[]> {
  const fleets = Object.entries(reading.check.object(file, 'fleets', '', true) ?? {});
  return Object.fromEntries(fleets.map(([name, of]) => [name, readNames(reading, { of }, `Fleet “${name}”`)]));
}

function readVary(reading: Reading, value: unknown, index: number): readonly Vary[] {
  const { check } = reading;
  const where = `vary, entry ${index + 1}`;
  if (!isObject(value)) {
    check.refuse(where, 'vary', 'an object in { }', value);
    return [];
  }
  check.onlyKnown(value, where, ['of', 'knob', 'from', 'to', 'step']);
  const number = (field: string, min = 0) => check.number(value, field, where, { min, max: 1e9 });
  const [from, to, step] = [number('from'), number('to'), number('step', 1e-6)];
  if (to < from) check.refuse(where, 'to', `a number of “from”, ${from}, or more`, to);
  return [
    { of: readNames(reading, value, where), knob: readKnob(reading, value['knob'], where, 'knob'), from, to, step },
  ];
}

/** What a step may name: `now` too, where it has knobs. */
function readingOf({ check, names }: Reading, ...scenes: readonly (JsonObject | null)[]): Reading {
  const hasKnobs = scenes.some((scene) => scene?.['controls'] !== undefined);
  const own: Names = hasKnobs ? { ...names, scenarios: [...names.scenarios, NOW] } : names;
  return { check, names: own };
}

function readStep(reading: Reading, value: unknown, index: number): readonly Step[] {
  const { check } = reading;
  const where = `Step ${index + 1}`;
  if (!isObject(value)) {
    check.refuse(where, 'steps', 'an object in { }', value);
    return [];
  }
  check.onlyKnown(value, where, ['title', ...SCENE, 'question', 'reveal']);
  const asked = check.object(value, 'question', where, true);
  const answered = check.object(value, 'reveal', where, true);
  if (answered !== null && asked === null) {
    check.problems.push(`${where}: “reveal” is shown once a question is answered, and there is no “question”.`);
  }
  if (answered !== null) check.onlyKnown(answered, `${where}, reveal`, SCENE);
  return [
    {
      title: check.text(value, 'title', where, 90),
      ...readScene(readingOf(reading, value), value, where),
      question: asked && readQuestion(reading, asked, `${where}, question`),
      reveal: readScene(readingOf(reading, value, answered), answered ?? {}, `${where}, reveal`),
    },
  ];
}

/** Why a file is no lesson of ours; null where it is one. */
function refusal(file: unknown): string | null {
  if (file === undefined) return 'This file is not JSON.';
  if (!isObject(file) || file['format'] !== LESSON_FORMAT) {
    return `This is not a lesson: its “format” should be “${LESSON_FORMAT}”.`;
  }
  const { version } = file;
  if (version === LESSON_VERSION) return null;
  return `“version” takes ${LESSON_VERSION}; the file says ${shownValue(version) || 'nothing'}.`;
}

const FIELDS = ['format', 'version', 'title', 'idea', 'minutes', 'scenarios', 'fleets', 'vary', 'steps', 'next'];

/**
 * Reads a lesson from what its JSON holds. The form stands in docs/lessons.md.
 * Errors: a sentence for each part that cannot be used, with its place, what it takes, and what the file says; a lesson
 * with one of them is not opened at all. { format: 'other' } -> 'This is not a lesson: ...'.
 */
export function readLesson(file: unknown): ReadLesson {
  const refused = refusal(file);
  if (refused !== null || !isObject(file)) return { ok: false, problems: [refused ?? ''] };
  const check = createChecker();
  check.onlyKnown(file, '', FIELDS);
  const scenarios = readScenarios(check, file);
  if (Object.keys(scenarios).length === 0) {
    return { ok: false, problems: [...check.problems, 'A lesson needs one scenario at least, in “scenarios”.'] };
  }
  const bare: Reading = { check, names: { scenarios: Object.keys(scenarios), fleets: {} } };
  const fleets = readFleets(bare, file);
  const reading: Reading = { check, names: { ...bare.names, fleets } };
  const lesson: Lesson = {
    title: check.text(file, 'title', '', 90),
    idea: check.text(file, 'idea', '', 240),
    minutes: check.number(file, 'minutes', '', { min: 1, max: 120 }, 5),
    scenarios,
    fleets,
    vary: check.list(file, 'vary', '', 0, MOST_VARIED).flatMap((each, i) => readVary(reading, each, i)),
    steps: check.list(file, 'steps', '', 1, MOST_STEPS).flatMap((each, i) => readStep(reading, each, i)),
    next: readParagraphs(reading, file, 'next', ''),
  };
  return check.problems.length === 0 ? { ok: true, lesson } : { ok: false, problems: check.problems };
}

/** Reads a lesson from the text of a file; see `readLesson`. */
export const readLessonText = (text: string): ReadLesson => readLesson(parseJson(text));
