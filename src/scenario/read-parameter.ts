import { firstCharacters } from '../format/characters';
import { readPlainNumber } from '../format/plain-number';
import { readQuantity } from '../format/quantity';
import type { ChoiceParameter, NumberParameter, Parameter, SwitchParameter, TextParameter } from './parameter';
import { allowedRange } from './value-text';

export type ParameterValue = number | boolean | string;

/**
 * How a text was read as a knob's value. Fields and links share it: a field takes `value` and shows `problem`, a link
 * takes `used` and lists the text unless `asWritten`.
 */
export interface Reading<Value extends ParameterValue = ParameterValue> {
  /** Null if the text is unreadable or out of range: a field keeps its last good value. */
  readonly value: Value | null;
  /** The value, or the nearest end of the range, or the default. */
  readonly used: Value;
  /** False if `used` is not what was written. */
  readonly asWritten: boolean;
  /** How a number was read: '4 GiB = 4,096 MiB'. */
  readonly understood: string | null;
  /** The knob, what was typed and what it takes, in a sentence. */
  readonly problem: string | null;
}

/** Longer texts are cut where they are quoted back. */
const QUOTED_LENGTH = 40;

function quoted(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return 'nothing';
  const cut = firstCharacters(trimmed, QUOTED_LENGTH);
  return cut === trimmed ? trimmed : `${cut}…`;
}

function taken<Value extends ParameterValue>(value: Value): Reading<Value> {
  return { value, used: value, asWritten: true, understood: null, problem: null };
}

function refused<Value extends ParameterValue>(used: Value, problem: string): Reading<Value> {
  return { value: null, used, asWritten: false, understood: null, problem };
}

/**
 * The nearest value that the knob can have: inside the range, whole if it counts, never between 0 and its least value,
 * never -0. Not a number: the default. Maximum rounds 28.6 -> 29, Traffic limit 0.5 -> 1.
 */
export function nearestAllowed(parameter: NumberParameter, value: number): number {
  if (Number.isNaN(value)) return parameter.default;
  if (value === Number.POSITIVE_INFINITY && parameter.infinity) return value;
  const inside = Math.min(parameter.max, Math.max(parameter.min, value));
  const least = parameter.leastAboveZero ?? 0;
  const allowed = inside > 0 && inside < least ? least : inside;
  return (parameter.integer ? Math.round(allowed) : allowed) + 0;
}

/** Reads a number knob: units as in `readQuantity`, range and rounding from the table. '4 GiB' -> 4096. */
export function readNumber(parameter: NumberParameter, text: string): Reading<number> {
  if (parameter.infinity?.word === text.trim()) return taken<number>(Number.POSITIVE_INFINITY);
  const typed = `${parameter.label} takes ${allowedRange(parameter)}; you typed ${quoted(text)}`;
  const reading = readQuantity(text, parameter.unit);
  if (!reading.ok) return refused(parameter.default, `${typed}. ${reading.reason}`);
  const used = nearestAllowed(parameter, reading.value);
  if (reading.value < parameter.min || reading.value > parameter.max) {
    const unit = reading.unitGiven || parameter.unit === '' ? '' : `\u00a0${parameter.unit}`;
    return refused(used, `${typed}${unit}.`);
  }
  const asWritten = used === reading.value;
  const understood = asWritten ? reading.understood : `${reading.understood}, taken as ${used}`;
  return { value: used, used, asWritten, understood, problem: null };
}

/** Reads a switch: 0 is off, 1 is on. */
function readSwitch(parameter: SwitchParameter, text: string): Reading<boolean> {
  const number = readPlainNumber(text);
  if (number === 0 || number === 1) return taken(number === 1);
  return refused(parameter.default, `${parameter.label} takes 0 or 1; you typed ${quoted(text)}.`);
}

/** Reads a choice by its name in links. */
export function readChoice(parameter: ChoiceParameter, text: string): Reading<ChoiceParameter['default']> {
  const option = parameter.options.find(({ id }) => id === text.trim());
  if (option !== undefined) return taken(option.id);
  const names = parameter.options.map(({ id }) => id).join(', ');
  return refused(parameter.default, `${parameter.label} takes one of ${names}; you typed ${quoted(text)}.`);
}

/** Half a surrogate pair cannot stand in a link; the replacement character stands for it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Reads a text: any characters, cut to the knob's length without splitting a character; a text with a form of its own
 * is kept in that form, or refused.
 */
export function readText(parameter: TextParameter, text: string): Reading<string> {
  if (parameter.canonical) {
    const kept = text === '' ? '' : parameter.canonical(text);
    if (kept !== null && kept.length <= parameter.maxLength) return taken(kept);
    return refused(parameter.default, `${parameter.label} takes ${parameter.form}; you typed ${quoted(text)}.`);
  }
  const used = firstCharacters(text, parameter.maxLength).replaceAll(LONE_SURROGATE, '\ufffd');
  if (used === text) return taken(text);
  return {
    value: used,
    used,
    asWritten: false,
    understood: `Cut to ${parameter.maxLength} characters`,
    problem: null,
  };
}

/** Reads the text of any knob. Every result is inside the knob's range. */
export function readParameter(parameter: Parameter, text: string): Reading {
  switch (parameter.kind) {
    case 'number':
      return readNumber(parameter, text);
    case 'switch':
      return readSwitch(parameter, text);
    case 'choice':
      return readChoice(parameter, text);
    case 'text':
      return readText(parameter, text);
  }
}
