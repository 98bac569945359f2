import { COST, isLessonField, type LessonQuantity, type LessonValues, lessonFields } from './fields';

/** Arithmetic over the numbers of a lesson: `fast.downtime / slow.downtime`. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'field'; readonly scenario: string; readonly field: string; readonly quantity: LessonQuantity }
  | {
      readonly kind: 'sum' | 'product';
      readonly sign: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** Two expressions and which one is larger; several joined by `and` all have to hold. */
export type Condition = readonly {
  readonly left: Expression;
  readonly isLess: boolean;
  readonly right: Expression;
}[];

/** What a lesson has names for. */
export interface Names {
  readonly scenarios: readonly string[];
  readonly fleets: Readonly<Record<string, readonly string[]>>;
}

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

/** Stops the reading of an expression; never leaves this file. */
class Fault extends Error {}

const TOKEN = /\s*([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*|\d+(?:\.\d+)?|[-+*/()])/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw new Fault(`“${text.slice(at).trim()}” cannot be read.`);
    tokens.push(token);
  }
  return tokens;
}

function fieldOf(token: string, { scenarios, fleets }: Names): Expression {
  const [scenario = '', field = '', fleet, ...rest] = token.split('.');
  if (!scenarios.includes(scenario)) {
    throw new Fault(`There is no scenario “${scenario}”; there are ${scenarios.join(', ')}.`);
  }
  if (field === COST && rest.length === 0) {
    const members = fleet === undefined ? undefined : fleets[fleet];
    if (members?.includes(scenario)) return { kind: 'field', scenario, field: `${COST}.${fleet}`, quantity: 'plain' };
    throw new Fault(`The cost of ${scenario} needs one of its fleets: ${scenario}.cost.FLEET.`);
  }
  if (fleet !== undefined || !isLessonField(field)) {
    throw new Fault(
      `There is no number “${token.slice(scenario.length + 1)}”; there are ${Object.keys(lessonFields).join(', ')}, ${COST}.`,
    );
  }
  return { kind: 'field', scenario, field, quantity: lessonFields[field].quantity };
}

/** Reads sums of products of names, numbers and brackets. */
function reader(tokens: readonly string[], names: Names) {
  let at = 0;
  const sum = (): Expression => {
    let left = product();
    for (let sign = tokens[at]; sign === '+' || sign === '-'; sign = tokens[at]) {
      at += 1;
      left = { kind: 'sum', sign, left, right: product() };
    }
    return left;
  };
  const product = (): Expression => {
    let left = single();
    for (let sign = tokens[at]; sign === '*' || sign === '/'; sign = tokens[at]) {
      at += 1;
      left = { kind: 'product', sign, left, right: single() };
    }
    return left;
  };
  const single = (): Expression => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) throw new Fault('Something is missing at the end.');
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (/^[A-Za-z]/.test(token)) return fieldOf(token, names);
    if (token !== '(') throw new Fault(`“${token}” stands where a name or a number should.`);
    const inside = sum();
    if (tokens[at] !== ')') throw new Fault('A bracket is not closed.');
    at += 1;
    return inside;
  };
  const whole = sum();
  if (at < tokens.length) throw new Fault(`“${tokens[at]}” is one too many.`);
  return whole;
}

function parsed<Value>(read: () => Value): Parsed<Value> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, reason: error.message };
    throw error;
  }
}

const expressionIn = (text: string, names: Names): Expression => reader(tokensOf(text), names);

/**
 * Reads `fast.downtime / slow.downtime`: names of the lesson, numbers, + - * / and brackets.
 * Errors: a sentence that says which part cannot be read, and what could stand there.
 */
export const parseExpression = (text: string, names: Names): Parsed<Expression> =>
  parsed(() => expressionIn(text, names));

/** Reads `fast.downtime > slow.downtime and vm.lambda < 1`: < and >, joined by `and`. */
export function parseCondition(text: string, names: Names): Parsed<Condition> {
  return parsed(() =>
    text.split(/\band\b/).map((part) => {
      const [left = '', sign, right = '', ...rest] = part.split(/([<>])/);
      if (sign === undefined || rest.length > 0) throw new Fault(`“${part.trim()}” needs one < or >.`);
      return { left: expressionIn(left, names), isLess: sign === '<', right: expressionIn(right, names) };
    }),
  );
}

/** The number of an expression; NaN where a model has none. With a.downtime = 0.3 s, `a.downtime * 2` -> 0.6. */
export function numberOf(expression: Expression, values: LessonValues): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'field') return values[expression.scenario]?.[expression.field] ?? Number.NaN;
  const [left, right] = [numberOf(expression.left, values), numberOf(expression.right, values)];
  switch (expression.sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

/** Whether all parts of a condition hold; not where a number is missing. */
export const holds = (condition: Condition, values: LessonValues): boolean =>
  condition.every(({ left, isLess, right }) =>
    isLess ? numberOf(left, values) < numberOf(right, values) : numberOf(left, values) > numberOf(right, values),
  );

/** What an expression measures: a sum what its parts do, a ratio of two alike nothing. s / s -> plain, 2 * s -> s. */
export function quantityOf(expression: Expression): LessonQuantity {
  if (expression.kind === 'number') return 'plain';
  if (expression.kind === 'field') return expression.quantity;
  const [left, right] = [quantityOf(expression.left), quantityOf(expression.right)];
  if (expression.kind === 'sum') return left;
  if (right === 'plain') return left;
  return expression.sign === '*' && left === 'plain' ? right : 'plain';
}
