import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokensFile = new URL('../app/tokens.css', import.meta.url);

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
type Colours = ReadonlyMap<string, Readonly<Record<Theme, string>>>;

/** The colours of the style sheet that have a value for each theme. */
function readColours(css: string): Colours {
  const pairs = css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[\da-f]{6})\s*,\s*(#[\da-f]{6})\s*\)/gi);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** Relative luminance of an sRGB colour (WCAG 2.2, definition of "relative luminance"). */
function luminance(hex: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [darker = Number.NaN, lighter = Number.NaN] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const css = readFileSync(tokensFile, 'utf8');
const colours = readColours(css);

function colourOf(name: string, theme: Theme): string {
  const colour = colours.get(name);
  if (!colour) throw new Error(`${tokensFile.pathname} has no colour pair --${name}.`);
  return colour[theme];
}

const grounds = ['ground', 'surface'];

/** Words, and what they stand on. */
const text: readonly (readonly [string, string])[] = [
  ...['ink', 'muted', 'accent', 'again-ink', 'warn-ink'].flatMap((ink) => grounds.map((on) => [ink, on] as const)),
  ['ink', 'accent-wash'],
  ['ink', 'warn-wash'],
  ['warn-ink', 'warn-wash'],
  ['muted', 'accent-wash'],
  ['accent-ink', 'accent'],
  ['ground', 'ink'],
  // Numbers of rounds in the band of the time line.
  ['ink', 'sent-wash'],
  ['ground', 'sent'],
];

/** Marks that carry a meaning, on the paper. */
const marks = ['sent', 'again', 'skip', 'stop', 'done', 'base', 'warn', 'accent', 'edge', 'cost-1', 'cost-2'];

const inBoth = <Pair extends readonly unknown[]>(pairs: readonly Pair[]) =>
  themes.flatMap((theme) => pairs.map((pair) => [...pair, theme] as const));

describe('the measure', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#123456', '#123456', 1],
  ])('%s on %s is %d to 1', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });

  it('reads every pair that the style sheet has', () => {
    expect(colours.size).toBe(css.match(/light-dark\(/g)?.length);
    expect(readColours('a { --x: light-dark( #ABCDEF,#012345 ); --y: #fff }')).toEqual(
      new Map([['x', { light: '#ABCDEF', dark: '#012345' }]]),
    );
  });
});

describe('contrast', () => {
  it.each(inBoth(text))('words in %s on %s can be read in the %s theme: 4.5 to 1', (ink, on, theme) => {
    expect(contrast(colourOf(ink, theme), colourOf(on, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(inBoth(marks.map((mark) => [mark] as const)))(
    'marks in %s can be seen in the %s theme: 3 to 1',
    (mark, theme) => {
      expect(contrast(colourOf(mark, theme), colourOf('ground', theme))).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the palette', () => {
  /** The table of meanings in the visual design. */
  const given: readonly (readonly [string, string, string])[] = [
    ['sent', '#0072b2', '#56b4e9'],
    ['again', '#d55e00', '#e8863c'],
    ['skip', '#8a4e76', '#cc79a7'],
    ['stop', '#1a1a1a', '#f2f2f2'],
    ['done', '#007a59', '#3cc79b'],
    ['base', '#6b6b6b', '#9a9a9a'],
    ['warn', '#b35900', '#ffb454'],
    ['ground', '#fbfaf7', '#14161a'],
    ['surface', '#ffffff', '#1b1e24'],
    ['ink', '#1a1a1a', '#ececec'],
    ['accent', '#0b57a4', '#7cb7f2'],
  ];

  it.each(given)('%s is the colour of the design: %s and %s', (name, light, dark) => {
    expect([colourOf(name, 'light'), colourOf(name, 'dark')]).toEqual([light, dark]);
  });
});
