import { shownValue } from '../scenario/json-values';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Longer values are cut where they are quoted back. */
const QUOTED = 60;
const quoted = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = shownValue(value);
  return text === '' ? 'an empty text' : `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
};

/** Reads the parts of a lesson file, and collects a sentence for each that cannot be used. */
export interface Checker {
  readonly problems: string[];
  /** A sentence with place, field, what it takes, and what the file says. */
  readonly refuse: (where: string, field: string, takes: string, value: unknown) => void;
  readonly text: (of: JsonObject, field: string, where: string, most: number) => string;
  readonly number: (of: JsonObject, field: string, where: string, range: Range, usual?: number) => number;
  /** A list with so many entries; one that is left out is empty where `least` is 0. */
  readonly list: (of: JsonObject, field: string, where: string, least: number, most: number) => readonly unknown[];
  /** An object; null where there is none, which is said unless it `mayMiss`. */
  readonly object: (of: JsonObject, field: string, where: string, mayMiss?: boolean) => JsonObject | null;
  /** Says which fields nobody reads: they are misspelt. */
  readonly onlyKnown: (of: JsonObject, where: string, known: readonly string[]) => void;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

const place = (where: string, field: string): string => (where === '' ? `“${field}”` : `${where}: “${field}”`);

/** A checker that has found nothing yet. */
export function createChecker(): Checker {
  const problems: string[] = [];
  const refuse = (where: string, field: string, takes: string, value: unknown) =>
    void problems.push(`${place(where, field)} takes ${takes}; the file says ${quoted(value)}.`);
  return {
    problems,
    refuse,
    text: (of, field, where, most) => {
      const value = of[field];
      if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value.trim();
      refuse(where, field, `a text of 1 to ${most} characters`, value);
      return '';
    },
    number: (of, field, where, { min, max }, usual) => {
      const value = of[field];
      if (value === undefined && usual !== undefined) return usual;
      if (typeof value === 'number' && value >= min && value <= max) return value;
      refuse(where, field, `a number from ${min} to ${max}`, value);
      return usual ?? min;
    },
    list: (of, field, where, least, most) => {
      const value = of[field];
      if (value === undefined && least === 0) return [];
      if (Array.isArray(value) && value.length >= least && value.length <= most) return value;
      const size = Array.isArray(value) ? `${value.length} entries` : value;
      refuse(where, field, `a list of ${least} to ${most} entries`, size);
      return [];
    },
    object: (of, field, where, mayMiss = false) => {
      const value = of[field];
      if (isObject(value)) return value;
      if (value !== undefined || !mayMiss) refuse(where, field, 'an object in { }', value);
      return null;
    },
    onlyKnown: (of, where, known) => {
      for (const field of Object.keys(of)) {
        if (!known.includes(field)) {
          problems.push(`${place(where, field)} is no field here; there are ${known.join(', ')}.`);
        }
      }
    },
  };
}
