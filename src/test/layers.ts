import { posix } from 'node:path';

/** What the files of one room of `src` may import. A room is named by its folder, a single file by its path without ending. */
interface Layer {
  /** Rooms, or single files of a room, whose values may be imported. */
  readonly values: readonly string[];
  /** Rooms of which only types may be imported, by `import type`. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  /** Whether the room must do without clock, chance, console and page. */
  readonly pure: boolean;
}

const none = { values: [], types: [], packages: [], pure: false } as const;

const workloadTables = ['simulator/workload-list', 'simulator/workload-text', 'simulator/part-kinds'] as const;

/**
 * The table of layers. It stands in the design, and the linter's copy, `biome.layers.json`, is made from it.
 * Rooms and packages of later work are already in it. A file's own line goes before its room's.
 */
export const layers: Readonly<Record<string, Layer>> = {
  // The tables of names and words, which every room may read.
  vocabulary: { ...none, pure: true },
  models: { ...none, pure: true },
  format: { ...none, values: ['models/units', 'vocabulary'] },
  simulator: { ...none, values: ['vocabulary', 'models'], packages: ['pure-rand'], pure: true },
  // The lists of workloads are tables that links and menus read, like the registry of models.
  scenario: { ...none, values: ['vocabulary', 'models', 'format', ...workloadTables] },
  lessons: { ...none, values: ['vocabulary', 'format', 'scenario'], pure: true },
  readers: { ...none, values: ['vocabulary', 'models', 'format', 'scenario', 'lessons/format'] },
  analysis: {
    ...none,
    values: ['vocabulary', 'models', 'simulator', 'scenario', 'lessons', 'readers', 'format/clock'],
    packages: ['pure-rand'],
    pure: true,
  },
  engine: {
    ...none,
    values: ['vocabulary', 'models', 'format', 'simulator', 'scenario', 'lessons', 'readers', 'analysis'],
    pure: true,
  },
  'worker/worker': {
    ...none,
    values: ['engine', 'models/platforms/late', 'models/platforms/learned-prior'],
    packages: ['comlink'],
  },
  'worker/late-platforms': { ...none, values: ['models/platforms/late'], types: ['models'] },
  'worker/pool': { ...none, values: ['engine/rows'], types: ['models'], packages: ['comlink'] },
  'worker/together': {
    ...none,
    values: ['engine/rows', 'models/platforms/learned-prior'],
    packages: ['comlink'],
  },
  worker: { ...none, types: ['models', 'engine', 'simulator'], packages: ['comlink'] },
  // The service worker: it knows files, and nothing of what is in them.
  offline: { ...none, packages: ['workbox-precaching'] },
  storage: { ...none, values: ['scenario', 'lessons'], types: ['models', 'engine'], packages: ['idb'] },
  state: { ...none, values: ['scenario'], types: ['models', 'format', 'lessons', 'engine'], packages: ['zustand'] },
  views: {
    ...none,
    values: [
      'state',
      'format',
      'scenario',
      'lessons',
      'vocabulary',
      'models/facts',
      'readers/header-units',
      'readers/registry',
      'readers/late-looks',
      ...workloadTables,
    ],
    types: ['models', 'simulator', 'readers', 'analysis', 'engine'],
    packages: ['react', 'recharts', '@tanstack/react-virtual', 'lean-qr'],
  },
  app: {
    ...none,
    values: ['models', 'format', 'scenario', 'lessons', 'engine', 'worker', 'storage', 'state', 'views'],
    types: ['simulator', 'readers', 'analysis'],
    packages: ['react', 'react-dom'],
  },
};

/** The folders of `src/views` that every other one is built with. They import each other, and nothing above them. */
export const viewKits: readonly string[] = ['shared', 'controls', 'plot', 'intake'];

/** The folders of `src/views` that one is put together from. All others are out of its sight. */
export const viewChildren: Readonly<Record<string, readonly string[]>> = {
  explore: ['charts', 'compare', 'equations', 'pages', 'remedies'],
  platforms: ['compare'],
  'what-if': ['compare'],
  decide: ['fleet', 'ranking', 'history', 'guided', 'loop', 'drain'],
  // What would help a VM of the plan, and what would have ended a migration.
  drain: ['remedies'],
  log: ['remedies'],
  measure: ['pages'],
  fit: ['fit-charts', 'power', 'rates'],
  rates: ['compare'],
  validate: ['charts', 'compare'],
  // A lesson and the paper show figures of other views in place.
  learn: [
    ...['charts', 'equations', 'pages', 'platforms', 'rates', 'power', 'fit-charts', 'measure', 'validate'],
    ...['loop', 'guided'],
  ],
  // What came of a scenario, in words and equations, on paper.
  print: ['explore', 'equations'],
  // What a view has to say, as data, without the view.
  report: ['print', 'explore', 'charts', 'compare', 'equations', 'what-if', 'drain', 'log'],
  // Parts of Explore, and the film, in a frame and before a room.
  show: ['explore', 'pages'],
  // What came of a scenario, or of a plan, in words.
  share: ['explore', 'drain'],
  // The chart of rounds, beside the film of them.
  pages: ['charts'],
};

/** The only file that may import both the link and the worker. */
export const whereLinkAndWorkerMeet = 'src/app/wire.ts';

/** One import of a file, in any of its spellings. */
interface Import {
  readonly line: number;
  /** As written; `undefined` when it is not a plain string, so that no rule could be held. */
  readonly specifier: string | undefined;
  /** `import type` or `export type`. `import { type A }` is not: it still loads the module when it runs. */
  readonly typeOnly: boolean;
  /** The module inside the repository, without `.ts` or `.tsx`; `undefined` for a package. */
  readonly module: string | undefined;
}

interface Stripped {
  /** Without comments. */
  readonly code: string;
  /** Without comments and without the insides of strings. */
  readonly bare: string;
}

const tokens = new RegExp(
  [
    String.raw`\/\/[^\n]*`,
    String.raw`\/\*[\s\S]*?\*\/`,
    String.raw`'(?:\\.|[^'\\\n])*'`,
    String.raw`"(?:\\.|[^"\\\n])*"`,
    String.raw`${'`'}(?:\\[\s\S]|[^${'`'}\\])*${'`'}`,
    // A regular expression, where one may begin. It ends on its line.
    String.raw`(?<=(?:[=(,:!&|?[;{]|=>|\breturn)\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`,
  ].join('|'),
  'g',
);

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Every rule reads every file: each text is stripped once. */
const strippedBefore = new Map<string, Stripped>();

/** Blanks comments, and the insides of strings; lengths and lines stay. What is inside `${}` counts as code. */
export function strip(text: string): Stripped {
  const known = strippedBefore.get(text);
  if (known) return known;
  const made = stripAnew(text);
  strippedBefore.set(text, made);
  return made;
}

function stripAnew(text: string): Stripped {
  const insideBlanked = (token: string) =>
    token[0] +
    token.slice(1, -1).replace(/\$\{[^}]*\}|[^\n]/g, (part) => (part.length > 1 ? part : ' ')) +
    token.slice(-1);
  const isComment = (token: string) => token.startsWith('//') || token.startsWith('/*');
  return {
    code: text.replace(tokens, (token) => (isComment(token) ? blank(token) : token)),
    bare: text.replace(tokens, (token) => (isComment(token) ? blank(token) : insideBlanked(token))),
  };
}

/** Blanks the comments of a style sheet, which knows no `//`. */
export function stripCss(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, blank);
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** The path without `.ts` or `.tsx`, which is how files name each other. */
export function moduleOf(path: string): string {
  return path.replace(/\.tsx?$/, '');
}

/** Every spelling that loads a module. `path` is the string literal, whose inside is blank in `bare`. */
const spellings = [
  /\b(?:import|export)\s+(?<type>type\s+(?!from\b))?[\w$*{}\s,]+?\bfrom\s*(?<path>(['"]) *\3)/dg,
  /(?<![.\w$])import\s*(?<path>(['"]) *\2)/dg,
  /(?<![.\w$])(?<type>typeof\s+)?import\s*\(\s*(?<path>(['"`]) *\3)?/dg,
  /\bnew\s+URL\s*\(\s*(?<path>(['"]) *\2)\s*,\s*import\.meta\.url\b/dg,
  /\bimport\.meta\.glob\b/dg,
];

/** Reads the imports of a file: import, export from, import(), new URL(.., import.meta.url), and `@import` of a style sheet. */
export function readImports(path: string, text: string): Import[] {
  const toImport = (index: number, specifier: string | undefined, typeOnly: boolean): Import => ({
    line: lineAt(text, index),
    specifier,
    typeOnly,
    module: specifier?.startsWith('.')
      ? moduleOf(posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, '')))
      : undefined,
  });
  if (path.endsWith('.css')) {
    return [...stripCss(text).matchAll(/@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)/g)].map((m) =>
      toImport(m.index, m[1], false),
    );
  }
  const { code, bare } = strip(text);
  return spellings
    .flatMap((spelling) => [...bare.matchAll(spelling)])
    .map((match) => {
      const at = match.indices?.groups?.['path'];
      const specifier = at && code.slice(at[0] + 1, at[1] - 1);
      return toImport(match.index, specifier, match.groups?.['type'] !== undefined);
    })
    .sort((a, b) => a.line - b.line);
}

/** The table's line for a file, or `undefined` when its room is not in the table. */
export function layerOf(path: string): { name: string; layer: Layer } | undefined {
  const inside = moduleOf(path).replace(/^src\//, '');
  const [room = '', ...rest] = inside.split('/');
  const name = inside in layers ? inside : room;
  const layer = layers[name];
  return layer && rest.length > 0 ? { name, layer } : undefined;
}

/** Whether a module is one of the named rooms or files, or inside one. */
export function isIn(module: string, names: readonly string[]): boolean {
  return names.some((name) => module === `src/${name}` || module.startsWith(`src/${name}/`));
}

/** The package of a specifier: `@scope/name` or `name`, without what follows. */
export function packageOf(specifier: string): string {
  return specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;
}
