import { isObject, type JsonObject } from './checker';
import { type Expression, parseCondition, parseExpression, quantityOf } from './expression';
import type { LessonQuantity } from './fields';
import type { AnswerUnit, Question } from './lesson';
import { parsedOr, type Reading, readCurve, readParagraph, readParagraphs } from './read-scene';

/** What is off by so much is still taken, unless the file says otherwise. */
const TOLERANCE = { number: 0.1, line: 0.15 } as const;
const ZERO: Expression = { kind: 'number', value: 0 };
const LINE_POINTS = 6;

/** The unit of a number that is typed bare. */
const UNITS: Readonly<Record<LessonQuantity, AnswerUnit>> = {
  ...{
    duration: 's',
    volume: 'MiB',
    rate: 'MiB/s',
    network: 'Mbit/s',
    energy: 'J',
    power: '',
    plain: '',
    'yes-no': '',
  },
};

type Own<Kind extends Question['kind']> = Omit<Extract<Question, { readonly kind: Kind }>, 'ask' | 'hints'>;

function readNumber(reading: Reading, of: JsonObject, where: string): Own<'number'> {
  const { check, names } = reading;
  const text = check.text(of, 'answer', where, 200);
  const answer = text === '' ? ZERO : parsedOr(check, parseExpression(text, names), where, 'answer', ZERO);
  const tolerance = check.number(of, 'tolerance', where, { min: 0, max: 1 }, TOLERANCE.number);
  const isShort = of['unit'] === 'ms' && quantityOf(answer) === 'duration';
  if (of['unit'] !== undefined && !isShort) check.refuse(where, 'unit', 'ms, where the answer is a time', of['unit']);
  return { kind: 'number', answer, tolerance, unit: isShort ? 'ms' : UNITS[quantityOf(answer)] };
}

function readChoice(reading: Reading, of: JsonObject, where: string): Own<'choice'> {
  const { check, names } = reading;
  const options = check.list(of, 'options', where, 2, 6).flatMap((each, i) => {
    const option = `${where}, option ${i + 1}`;
    if (!isObject(each)) {
      check.refuse(where, 'options', 'objects with “text” and “when”', each);
      return [];
    }
    check.onlyKnown(each, option, ['text', 'when']);
    const condition = check.text(each, 'when', option, 300);
    const when = condition === '' ? [] : parsedOr(check, parseCondition(condition, names), option, 'when', []);
    return [{ text: readParagraph(reading, each['text'], option, 'text'), when }];
  });
  return { kind: 'choice', options };
}

function readLine(reading: Reading, of: JsonObject, where: string): Own<'line'> {
  const { check } = reading;
  const curve = readCurve(reading, of, where);
  if (curve.of.length > 1) check.refuse(where, 'of', 'one scenario: one line is drawn', curve.of.join(', '));
  const points = Math.round(check.number(of, 'points', where, { min: 3, max: 10 }, LINE_POINTS));
  const tolerance = check.number(of, 'tolerance', where, { min: 0.01, max: 1 }, TOLERANCE.line);
  return { kind: 'line', curve, points, tolerance };
}

const KINDS = {
  number: { read: readNumber, fields: ['answer', 'tolerance', 'unit'] },
  choice: { read: readChoice, fields: ['options'] },
  line: { read: readLine, fields: ['of', 'knob', 'from', 'to', 'field', 'points', 'tolerance'] },
} as const;

/** A question with its hints. The answer is an expression or a condition: what it comes to, the model says. */
export function readQuestion(reading: Reading, of: JsonObject, where: string): Question | null {
  const { check } = reading;
  const kind = (Object.keys(KINDS) as Question['kind'][]).find((each) => each === of['kind']);
  if (kind === undefined) {
    check.refuse(where, 'kind', `one of ${Object.keys(KINDS).join(', ')}`, of['kind']);
    return null;
  }
  check.onlyKnown(of, where, ['kind', 'ask', 'hints', ...KINDS[kind].fields]);
  const ask = readParagraph(reading, of['ask'], where, 'ask');
  return { ...KINDS[kind].read(reading, of, where), ask, hints: readParagraphs(reading, of, 'hints', where) };
}
