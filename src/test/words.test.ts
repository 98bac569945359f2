import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsIn } from './loose-words';

/** What looks like words and is none: values that browsers, formats and formulas take. */
const NO_WORDS: readonly RegExp[] = [
  // Keys of the keyboard, and keys and ids of ours that are two words.
  /^(Enter|Escape|Home|End|to come|pasted link)$/,
  /^(view|preset|model|lesson|page|knob|set|line) (…|[a-z]+)$/,
  // Classes, selectors and questions to the browser; paths of drawings; pages and fonts of CSS.
  /^(… )?[a-z][\w…-]*( [a-z][\w…-]*)*$/,
  /^[.@[(a-z][\w-]*(\[|,|=|\]| *\{|: | < )/,
  /^M[\d.]/,
  /^(@page|…px)/,
  // What is typed or run elsewhere, what the clock's words have at their end, names of workloads of the paper, units.
  /^(npm run|… to …$| \(next day\)$|(TPC-C|Linpack) 1$|Wh$|.*MiB\/s$)/,
];
/** Files of texts for programs: commands, markup, code that somebody copies. */
const FOR_PROGRAMS = /\/(reading-commands|citation|report|embed-code|qr|snippet-\w+)\.ts$/;

const files = ['src/views', 'src/app']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
const isOfWords = (path: string) => /\/(late-)?words\.ts$/.test(path);

describe('the words of the interface', () => {
  it('are found wherever they stand', () => {
    const text = [
      'const a = <p title="Save it">Two words</p>;',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what is looked for.
      'const b = `at ${x} it ends`;',
      "const c = classes('row wide');",
      "throw new Error('not for users');",
      'type T = "no words";',
      "const d = { 'a key': 'Label' };",
    ].join('\n');
    expect(wordsIn('x.tsx', text).map((each) => each.text)).toEqual(['Save it', 'Two words', 'at … it ends', 'Label']);
  });

  it('stand in one file of each folder, and in another where a part of it comes late', () => {
    const named = files.filter((path) => /words|sentences?\.ts/.test(path) && !isOfWords(path));
    expect(named).toEqual([]);
  });

  it('stand nowhere else', () => {
    const loose = files
      .filter((path) => !isOfWords(path) && !FOR_PROGRAMS.test(path))
      .flatMap((path) => {
        const text = readFileSync(path, 'utf8');
        return wordsIn(path, text)
          .filter((each) => !NO_WORDS.some((none) => none.test(each.text)))
          .map((each) => `${path}:${text.slice(0, each.at).split('\n').length} ${each.text}`);
      });
    expect(loose).toEqual([]);
  });
});
