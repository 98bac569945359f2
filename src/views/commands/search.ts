import type { Command } from './command';

/** How well a word of the query fits a word: its beginning is better than its middle, and that than letters in order. */
const WHOLE = 5;
const BEGINNING = 4;
const INSIDE = 2;
const LETTERS = 1;
/** What is found by its label comes before what is found by its description. */
const IN_LABEL = 4;

/** A text as words without accents, case and signs: 'What-if: Map' -> ['what', 'if', 'map']. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether letters come in this order in a word that begins with the first of them: 'kvm' and 'kubevirtm'. */
function hasLetters(word: string, letters: string): boolean {
  if (word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

function fitOf(word: string, asked: string): number {
  if (word === asked) return WHOLE;
  if (word.startsWith(asked)) return BEGINNING;
  if (asked.length < 2) return 0;
  if (word.includes(asked)) return INSIDE;
  return asked.length > 2 && hasLetters(word, asked) ? LETTERS : 0;
}

const best = (words: readonly string[], asked: string): number =>
  words.reduce((most, word) => Math.max(most, fitOf(word, asked)), 0);

/**
 * How well a query fits a command: the sum over its words, each by the word that it fits best; 0 where any fits none. How
 * much of the label was asked for decides between equals: 'memory' is Memory before Zero memory.
 * 'dirt rate' and Dirtying rate -> 4 x 4 + 4 x 5 + 2 / 2 = 37.
 */
export function score({ label, detail, words, kind }: Command, query: readonly string[]): number {
  const [own, other] = [wordsOf(`${label} ${words}`), wordsOf(`${detail} ${kind}`)];
  let sum = 0;
  for (const asked of query) {
    const found = Math.max(IN_LABEL * best(own, asked), best(other, asked));
    if (found === 0) return 0;
    sum += found;
  }
  return sum + Math.min(1, query.length / Math.max(1, wordsOf(label).length));
}

/** The commands that every word of a query fits, best first; equally good ones keep their order. All, for no words. */
export function search(commands: readonly Command[], text: string): readonly Command[] {
  const query = wordsOf(text);
  if (query.length === 0) return commands;
  return commands
    .map((command) => ({ command, score: score(command, query) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}
