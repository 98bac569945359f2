import { parameterByKey } from '../scenario/parameters';
import type { NumberName } from '../scenario/scenario';
import { type Checker, isObject, type JsonObject } from './checker';
import type { Names, Parsed } from './expression';
import { isLessonField, type LessonField, lessonFields } from './fields';
import { type Curve, type LessonControls, type LessonFigure, NOW, type Paragraph, type Scene } from './lesson';
import { parseParagraph } from './paragraph';

const MOST_PARAGRAPH = 1200;
const MOST_FIGURES = 3;

/** Reads parts of a lesson with what its scenarios are called. */
export interface Reading {
  readonly check: Checker;
  readonly names: Names;
}

/** One paragraph, or none with a sentence that says why. */
export function readParagraph({ check, names }: Reading, value: unknown, where: string, field: string): Paragraph {
  if (typeof value !== 'string' || value.trim() === '' || value.length > MOST_PARAGRAPH) {
    check.refuse(where, field, `a text of 1 to ${MOST_PARAGRAPH} characters`, value);
    return [];
  }
  return parsedOr(check, parseParagraph(value, names), where, field, []);
}

/** What was parsed, or `usual` with the sentence that says why not. */
export function parsedOr<Value>(
  check: Checker,
  parsed: Parsed<Value>,
  where: string,
  field: string,
  usual: Value,
): Value {
  if (parsed.ok) return parsed.value;
  check.problems.push(`${where}${where === '' ? '' : ': '}“${field}”: ${parsed.reason}`);
  return usual;
}

/** Paragraphs of a field, which may be one text or a list of them. */
export function readParagraphs(reading: Reading, of: JsonObject, field: string, where: string): readonly Paragraph[] {
  const value = of[field];
  if (value === undefined) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.map((each: unknown) => readParagraph(reading, each, where, field));
}

/** The name of a scenario of the lesson. */
function readName({ check, names }: Reading, value: unknown, where: string): string {
  if (typeof value === 'string' && names.scenarios.includes(value)) return value;
  check.refuse(where, 'of', `a scenario of the lesson (${names.scenarios.join(', ')})`, value);
  return names.scenarios[0] ?? '';
}

/** One name or a list of them. */
export const readNames = (reading: Reading, of: JsonObject, where: string): readonly string[] =>
  (Array.isArray(of['of']) ? of['of'] : [of['of']]).map((each: unknown) => readName(reading, each, where));

/** A knob that is a number, by its key in links. */
export function readKnob({ check }: Reading, value: unknown, where: string, field: string): NumberName {
  const parameter = typeof value === 'string' ? parameterByKey.get(value) : undefined;
  if (parameter?.kind === 'number') return parameter.name;
  check.refuse(where, field, 'the link key of a knob that is a number, such as dirty or rate', value);
  return 'memory';
}

function readField({ check }: Reading, value: unknown, where: string, field: string): LessonField {
  if (typeof value === 'string' && isLessonField(value)) return value;
  check.refuse(where, field, `one of ${Object.keys(lessonFields).join(', ')}`, value);
  return 'totalTime';
}

/** A curve: `of`, `knob`, `from`, `to`, `field`. */
export function readCurve(reading: Reading, of: JsonObject, where: string): Curve {
  const { check } = reading;
  const knob = readKnob(reading, of['knob'], where, 'knob');
  const [from, to] = [
    check.number(of, 'from', where, { min: 0, max: 1e9 }),
    check.number(of, 'to', where, { min: 0, max: 1e9 }),
  ];
  if (!(from < to)) check.refuse(where, 'to', `a number above “from”, ${from}`, of['to']);
  return { of: readNames(reading, of, where), knob, from, to, field: readField(reading, of['field'], where, 'field') };
}

const FIGURES = ['film', 'rounds', 'timeline', 'numbers', 'curve'] as const;

function readFigure(reading: Reading, value: unknown, where: string): LessonFigure | null {
  const { check } = reading;
  const kind = isObject(value) ? FIGURES.find((each) => each === value['figure']) : undefined;
  if (!isObject(value) || kind === undefined) {
    check.refuse(where, 'figure', `one of ${FIGURES.join(', ')}`, isObject(value) ? value['figure'] : value);
    return null;
  }
  if (kind === 'curve') {
    check.onlyKnown(value, where, ['figure', 'of', 'knob', 'from', 'to', 'field']);
    return { kind, ...readCurve(reading, value, where) };
  }
  if (kind === 'numbers') {
    check.onlyKnown(value, where, ['figure', 'of', 'fields']);
    const fields = check.list(value, 'fields', where, 1, 8).map((each) => readField(reading, each, where, 'fields'));
    return { kind, of: readNames(reading, value, where), fields };
  }
  check.onlyKnown(value, where, ['figure', 'of']);
  return { kind, of: readName(reading, value['of'], where) };
}

function readControls(reading: Reading, of: JsonObject, where: string): LessonControls | null {
  const { check } = reading;
  const controls = check.object(of, 'controls', where, true);
  if (controls === null) return null;
  const inside = `${where}, controls`;
  check.onlyKnown(controls, inside, ['of', 'shown', 'locked']);
  const knobs = (field: string, least: number) =>
    check.list(controls, field, inside, least, 6).map((each) => readKnob(reading, each, inside, field));
  const name = readName(reading, controls['of'], inside);
  if (name === NOW) check.refuse(inside, 'of', 'a scenario of the file', NOW);
  return { of: name, shown: knobs('shown', 1), locked: knobs('locked', 0) };
}

/** The fields of a scene. */
export const SCENE = ['text', 'show', 'controls'] as const;

/** Text, figures and knobs that are in sight together. */
export function readScene(reading: Reading, of: JsonObject, where: string): Scene {
  const figures = reading.check
    .list(of, 'show', where, 0, MOST_FIGURES)
    .map((each, i) => readFigure(reading, each, `${where}, figure ${i + 1}`));
  return {
    text: readParagraphs(reading, of, 'text', where),
    show: figures.filter((figure) => figure !== null),
    controls: readControls(reading, of, where),
  };
}
