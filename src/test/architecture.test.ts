import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { models } from '../models/registry';
import { daemons } from '../simulator/daemons';
import {
  isIn,
  layerOf,
  layers,
  lineAt,
  moduleOf,
  packageOf,
  readImports,
  strip,
  stripCss,
  viewChildren,
  viewKits,
  whereLinkAndWorkerMeet,
} from './layers';

// Reads every file of src as text, because TypeScript 7 gives no syntax tree, and holds it to the rules below.
// One file on purpose (a rule, and the planted source that turns it red, are read together).

/** The text of files by path (`src/models/units.ts`). */
type Sources = Readonly<Record<string, string>>;

interface Rule {
  readonly name: string;
  /** One sentence for each place that breaks the rule. */
  readonly broken: (path: string, text: string, sources: Sources) => string[];
  /** Tests and their helpers are free of it. */
  readonly testsExempt: boolean;
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('src/test/');
const isScript = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'nothing');

/** Sentences for every match of `pattern` in `text`. */
function found(path: string, text: string, pattern: RegExp, say: (matched: string) => string): string[] {
  return [...text.matchAll(pattern)].map((m) => `${path}:${lineAt(text, m.index)} ${say(m[0].trim())}`);
}

const rooms: Rule = {
  name: 'every file stands in a room of the table of layers',
  testsExempt: true,
  broken: (path) =>
    layerOf(path) || path.endsWith('.d.ts')
      ? []
      : [`${path} is in no room: the rooms are ${list(Object.keys(layers))}.`],
};

const layersHold: Rule = {
  name: 'a room imports only the rooms below it, and types only where the table says types',
  testsExempt: true,
  broken: (path, text) => {
    const room = layerOf(path);
    if (!room) return [];
    const { name, layer } = room;
    const own = name.split('/')[0] ?? name;
    return readImports(path, text).flatMap(({ module, specifier, line, typeOnly }) => {
      if (module === undefined || isIn(module, [own, 'vocabulary', ...layer.values])) return [];
      if (typeOnly && isIn(module, layer.types)) return [];
      return [
        `${path}:${line} imports '${specifier}': ${name} may import ${list(layer.values)}; types of ${list(layer.types)}, by \`import type\`.`,
      ];
    });
  },
};

const viewFolder = (module: string) => /^src\/views\/([^/]+)\//.exec(module)?.[1];

const noSidewaysImports: Rule = {
  name: 'a folder of views imports only the kits, and the folders that it is put together from',
  testsExempt: true,
  broken: (path, text) => {
    const own = viewFolder(path);
    if (own === undefined) return [];
    const allowed = viewKits.includes(own) ? viewKits : [own, ...viewKits, ...(viewChildren[own] ?? [])];
    return readImports(path, text)
      .filter(({ module }) => {
        const other = viewFolder(module ?? '');
        return other !== undefined && !allowed.includes(other);
      })
      .map(
        (i) =>
          `${path}:${i.line} imports '${i.specifier}': views/${own} may import ${list(allowed)} (viewChildren of src/test/layers.ts).`,
      );
  },
};

const packagesHold: Rule = {
  name: 'a room imports only the packages of its line in the table',
  testsExempt: true,
  broken: (path, text) => {
    const room = layerOf(path);
    if (!room) return [];
    return readImports(path, text)
      .filter(({ module, specifier }) => module === undefined && specifier !== undefined)
      .filter(({ specifier }) => !room.layer.packages.includes(packageOf(specifier ?? '')))
      .map(
        (i) =>
          `${path}:${i.line} imports '${i.specifier}': the packages of ${room.name} are ${list(room.layer.packages)}.`,
      );
  },
};

const importsReadable: Rule = {
  name: 'an import names its module in a plain string',
  testsExempt: true,
  broken: (path, text) =>
    readImports(path, text)
      .filter(({ specifier }) => specifier === undefined)
      .map(({ line }) => `${path}:${line} imports what only a running program knows, so no rule can be held.`),
};

const linkAndWorker: Rule = {
  name: `only ${whereLinkAndWorkerMeet} knows that both a link and a worker exist`,
  testsExempt: true,
  broken: (path, text) => {
    const imports = readImports(path, text).map(({ module }) => module ?? '');
    const link = imports.some((module) => module.startsWith('src/scenario/link'));
    const worker = imports.some((module) => isIn(module, ['worker']));
    return link && worker && path !== whereLinkAndWorkerMeet ? [`${path} imports both scenario/link and worker/.`] : [];
  },
};

const viewsCallNoModel: Rule = {
  name: 'views never call a model',
  testsExempt: true,
  broken: (path, text) =>
    path.startsWith('src/views/')
      ? found(path, strip(text).bare, /(?<![\w$])predict[A-Z]\w*|\.\s*predict(?![a-z])\w*/g, (name) => {
          return `says '${name}': a view shows what the engine answered.`;
        })
      : [],
};

/** The models' names, as the registry has them, but for those that simulated daemons have too. */
const daemonIds: readonly string[] = Object.keys(daemons);
const ids = `(?:${Object.keys(models)
  .filter((id) => !daemonIds.includes(id))
  .join('|')})`;
/** A name in quotes, or a key of an object. */
const asKey = `(?:'${ids}'|(?<=[{,\\s])${ids})\\s*:`;

const modelsAreRecords: Rule = {
  name: 'what a model is stands in its record: nobody else asks for its name, by comparison, switch or table',
  testsExempt: true,
  broken: (path, text) => {
    // What was read of each product stands in one table, beside the records.
    if (path.startsWith('src/models/') || path === 'src/vocabulary/platform-facts.ts') return [];
    const { code } = strip(text);
    const asked = new RegExp(`[!=]==?\\s*'${ids}'|'${ids}'\\s*[!=]==?|\\bcase\\s+'${ids}'`, 'g');
    const table = new RegExp(`${asKey}[^;]*?${asKey}`, 'g');
    const say = (name: string) => `says ${name}: ask the record in models/registry.ts.`;
    return [...found(path, code, asked, say), ...found(path, code, table, say)];
  },
};

const testsStayOut: Rule = {
  name: 'nothing but a test imports a test or its helpers',
  testsExempt: true,
  broken: (path, text) =>
    readImports(path, text)
      .filter(({ module }) => module !== undefined && (isIn(module, ['test']) || module.endsWith('.test')))
      .map(({ line, specifier }) => `${path}:${line} imports '${specifier}', which is for tests.`),
};

const graphs = new WeakMap<Sources, Map<string, readonly string[]>>();

/** Who imports whom, by path. Kept, because every file asks for it. */
function importGraph(sources: Sources): Map<string, readonly string[]> {
  const known = graphs.get(sources);
  if (known) return known;
  const pathOf = new Map(Object.keys(sources).map((path) => [moduleOf(path), path]));
  const graph = new Map(
    Object.entries(sources).map(([path, text]) => [
      path,
      readImports(path, text).flatMap(({ module }) => pathOf.get(module ?? '') ?? []),
    ]),
  );
  graphs.set(sources, graph);
  return graph;
}

const noCycles: Rule = {
  name: 'no file imports itself, directly or by way of others (types count)',
  testsExempt: false,
  broken: (path, _text, sources) => {
    const graph = importGraph(sources);
    // Breadth first: the shortest way back, told once, by the first file of the circle in the alphabet.
    const ways: string[][] = [[path]];
    const seen = new Set<string>();
    for (const way of ways) {
      for (const to of graph.get(way.at(-1) ?? path) ?? []) {
        if (to === path)
          return way.every((step) => step >= path) ? [`${[...way, path].join(' -> ')} is a circle.`] : [];
        if (!seen.has(to)) ways.push([...way, to]);
        seen.add(to);
      }
    }
    return [];
  },
};

const noBarrels: Rule = {
  name: 'no file only passes on what others export',
  testsExempt: false,
  broken: (path, text) => {
    if (!isScript(path)) return [];
    const { bare } = strip(text);
    const rest = bare
      .replace(/\b(?:import|export)\b[\w$*{}\s,]*?\bfrom\s*(['"]) *\1\s*;?/g, '')
      .replace(/\bexport\s+(?:type\s+)?\{[^}]*\}\s*;?/g, '');
    return /\bexport\b/.test(bare) && rest.trim() === ''
      ? [`${path} is a barrel: import from the files themselves.`]
      : [];
  },
};

const noDefaultExports: Rule = {
  name: 'no default exports',
  testsExempt: false,
  broken: (path, text) =>
    isScript(path)
      ? found(path, strip(text).bare, /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/g, () => {
          return 'exports a default: a name is found by searching for it.';
        })
      : [],
};

const wordCounts = new WeakMap<Sources, Map<string, number>>();
const wordsIn = (text: string) => new Set(text.match(/[\w$]+/g));

/** In how many files each word stands; the programs beside src count. Kept, because every file asks for it. */
function filesByWord(sources: Sources): Map<string, number> {
  const known = wordCounts.get(sources);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const text of [...Object.values(sources), ...Object.values(readBeside())]) {
    for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  wordCounts.set(sources, counts);
  return counts;
}

const exportsAreUsed: Rule = {
  name: 'what is exported is named in another file, be it a test (types apart: a declaration may need them)',
  testsExempt: false,
  broken: (path, text, sources) => {
    const counts = filesByWord(sources);
    const names = /^export (?:async )?(?:function\*?|const|let|class) ([\w$]+)/gm;
    return [...strip(text).bare.matchAll(names)]
      .filter(([, name = '']) => counts.get(name) === 1)
      .map(({ 1: name, index }) => `${path}:${lineAt(text, index)} exports ${name}, which no other file names.`);
  },
};

const fileNames: Rule = {
  name: 'components are PascalCase.tsx, all else is kebab-case.ts, and folders are kebab-case',
  testsExempt: false,
  broken: (path) => {
    const parts = path.split('/').slice(1);
    const file = parts.pop() ?? '';
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
    const pascal = /^(?:[A-Z][a-z0-9]*)+$/;
    const [stem = '', ...rest] = file.split('.');
    const ending = rest.at(-1);
    const isEntry = path === 'src/app/main.tsx';
    const good =
      ending === 'tsx' ? pascal.test(stem) || isEntry : kebab.test(stem) || (ending === 'css' && pascal.test(stem));
    return good && parts.every((folder) => kebab.test(folder)) ? [] : [`${path} is named otherwise.`];
  },
};

const noInlineStyles: Rule = {
  name: 'no style= in a component: looks live in style sheets',
  testsExempt: true,
  broken: (path, text) =>
    path.endsWith('.tsx')
      ? found(path, strip(text).bare, /(?<=\s)style=[{"']/g, () => 'sets style= on an element.')
      : [],
};

const coloursInTokens: Rule = {
  name: 'hex colours stand only in src/app/tokens.css',
  testsExempt: true,
  broken: (path, text) => {
    if (path === 'src/app/tokens.css') return [];
    const hex = /(?<!href=["']|url\()#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])/gi;
    const say = (colour: string) => `says ${colour}: take a colour of tokens.css.`;
    // In a style sheet a value is followed by ; or } before any {, a selector is not.
    if (path.endsWith('.css')) return found(path, stripCss(text), new RegExp(`${hex.source}(?=[^{}]*[;}])`, 'gi'), say);
    const { code, bare } = strip(text);
    return found(
      path,
      code.replace(/#/g, (mark, at: number) => (bare[at] === '#' ? ' ' : mark)),
      hex,
      say,
    );
  },
};

const axesInPlot: Rule = {
  name: 'views take their axes from views/plot',
  testsExempt: true,
  broken: (path, text) =>
    path.startsWith('src/views/') && !path.startsWith('src/views/plot/')
      ? found(path, strip(text).bare, /\bexport\s+(?:function|const|interface|type)\s+\w*Axis\b/g, (code) => {
          return `says '${code}': an axis is made in views/plot, and what is none is named otherwise.`;
        })
      : [],
};

const keysAreIds: Rule = {
  name: 'no list is keyed by its own sentence',
  testsExempt: true,
  broken: (path, text) => {
    if (!path.endsWith('.tsx')) return [];
    // Two sentences may be the same, and two equal keys leave old lines standing.
    const names = 'sentence|text|line|note|reason|what|words|limit|rule|problem|message|of|item';
    const sentences = new RegExp(
      `(?:<(?:li|div|tspan|dt)|=>\\s*\\(?\\s*<\\w+\\b[^<>]*?)\\s+key=\\{(?:(?:\\w+\\.)?(?:${names})|words\\.\\w+\\(\\w+\\))\\}`,
      'g',
    );
    return found(path, strip(text).code, sentences, (code) => `says '${code}': take keyed() of views/shared.`);
  },
};

const pureRooms: Rule = {
  name: `${list(Object.keys(layers).filter((name) => layers[name]?.pure))} know no clock, chance, console or page`,
  testsExempt: true,
  broken: (path, text) => {
    if (!layerOf(path)?.layer.pure) return [];
    const outside =
      /(?<![.\w$])(?:Date\b|Math\s*\.\s*random\b|(?:console|performance|document|window|globalThis|self|process)(?=\s*(?:\?\.|\.|\[))|typeof\s+(?:document|window)\b)|=\s*Math\b(?!\s*\.)/g;
    return found(
      path,
      strip(text).bare,
      outside,
      (name) => `says '${name}': hand it in as an argument, or name it otherwise.`,
    );
  },
};

/** The oldest Safari that is served is 16.4. The compiler knows its language (ES2023), and not its page. */
const safarisLimits: Rule = {
  name: 'nothing is used that Safari 16.4 lacks',
  testsExempt: true,
  broken: (path, text) =>
    isScript(path)
      ? found(
          path,
          strip(text).bare,
          /\b(?:(?:request|cancel)IdleCallback|OffscreenCanvas|startViewTransition|checkVisibility|show\w+FilePicker|scheduler\s*\.|URL\.(?:canParse|parse)|AbortSignal\.any|(?:Array\.fromAsync|(?:Object|Map)\.groupBy|Promise\.(?:withResolvers|try)|Iterator\.from))\b/g,
          (name) => `says '${name}': Safari 16.4 has none.`,
        )
      : [],
};

const rules = [
  rooms,
  layersHold,
  noSidewaysImports,
  packagesHold,
  importsReadable,
  linkAndWorker,
  viewsCallNoModel,
  modelsAreRecords,
  testsStayOut,
  noCycles,
  noBarrels,
  noDefaultExports,
  exportsAreUsed,
  fileNames,
  noInlineStyles,
  coloursInTokens,
  axesInPlot,
  keysAreIds,
  pureRooms,
  safarisLimits,
];

const byName = rules.map((rule) => [rule.name, rule] as const);

/** The sentences for everything that breaks a rule. */
function broken(rule: Rule, sources: Sources): string[] {
  return Object.entries(sources)
    .filter(([path]) => !(rule.testsExempt && isTest(path)))
    .flatMap(([path, text]) => rule.broken(path, text, sources));
}

function readFolder(folder: string, ending: RegExp): Sources {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const wanted = paths.filter((path) => ending.test(path)).sort();
  return Object.fromEntries(wanted.map((path) => [`${folder}/${path}`, readFileSync(new URL(path, root), 'utf8')]));
}

const readSources = (): Sources => readFolder('src', /\.(?:tsx?|css)$/);

/** What uses src from outside: browser tests and programs. */
function readBeside(): Sources {
  return { ...readFolder('e2e', /\.ts$/), ...readFolder('scripts', /\.(?:ts|mjs)$/) };
}

describe('the architecture of src', () => {
  const sources = readSources();
  it('is read from files that exist', () => {
    expect(Object.keys(sources)).toContain('src/models/units.ts');
  });
  it.each(byName)('holds: %s', (_name, rule) => {
    expect(broken(rule, sources)).toEqual([]);
  });
});

/** Sources that break one rule, and what the sentence must say. */
const bad: readonly (readonly [rule: Rule, path: string, text: string, says: string])[] = [
  [rooms, 'src/helpers/a.ts', '', 'src/helpers/a.ts is in no room'],
  [rooms, 'src/models.ts', '', 'is in no room'],
  [safarisLimits, 'src/app/a.ts', 'requestIdleCallback(look);', "says 'requestIdleCallback'"],
  [safarisLimits, 'src/app/a.ts', 'const b = await scheduler.yield();', "says 'scheduler.'"],
  [layersHold, 'src/models/a.ts', "import { b } from '../format/b';", "src/models/a.ts:1 imports '../format/b'"],
  [layersHold, 'src/models/a.ts', "import type { B } from '../scenario/b';", 'models may import nothing'],
  [layersHold, 'src/vocabulary/a.ts', "import { b } from '../models/b';", 'vocabulary may import nothing'],
  [layersHold, 'src/models/a.ts', "\n\nexport { b } from '../format/b';", 'src/models/a.ts:3'],
  [layersHold, 'src/models/a.ts', "export type * from '../format/b';", 'format/b'],
  [layersHold, 'src/models/a.ts', "import a, {\n  b as c,\n} from '../format/b';", 'format/b'],
  [layersHold, 'src/models/a.ts', "import '../format/b';", 'format/b'],
  [layersHold, 'src/models/a.ts', "const b = await import('../format/b');", 'format/b'],
  [layersHold, 'src/models/a.ts', 'void import(/* later */ `../format/b`);', 'format/b'],
  [layersHold, 'src/models/a.ts', "type B = typeof import('../format/b');", 'format/b'],
  [layersHold, 'src/format/a.ts', "import { models } from '../models/registry';", 'format may import models/units'],
  [layersHold, 'src/scenario/a.ts', "import { b } from '../../package.json';", 'package.json'],
  [
    layersHold,
    'src/analysis/a.ts',
    "import { b } from '../engine/b';",
    'analysis may import vocabulary, models, simulator, scenario, lessons, readers',
  ],
  [layersHold, 'src/engine/a.ts', "import type { B } from '../state/b';", 'engine may import'],
  [layersHold, 'src/worker/client.ts', "import { engine } from '../engine/engine';", 'types of models, engine'],
  [layersHold, 'src/state/a.ts', "import { MIB } from '../models/units';", 'types of models, format, lessons, engine'],
  [layersHold, 'src/state/a.ts', "import { type MiB } from '../models/units';", 'by `import type`'],
  [layersHold, 'src/state/a.ts', "import { startClient } from '../worker/client';", 'worker/client'],
  [layersHold, 'src/views/fit/A.tsx', "import { energy } from '../../models/energy';", 'models/energy'],
  [layersHold, 'src/views/fit/A.tsx', "import { x } from '../../engine/engine';", 'engine/engine'],
  [layersHold, 'src/views/fit/A.tsx', "new Worker(new URL('../../worker/worker.ts', import.meta.url));", 'worker.ts'],
  [layersHold, 'src/views/fit/A.tsx', "import '../../app/tokens.css';", 'app/tokens.css'],
  [layersHold, 'src/views/fit/a.css', "@import '../../app/tokens.css';", 'app/tokens.css'],
  [layersHold, 'src/app/A.tsx', "import { sweep } from '../analysis/sweep';", 'analysis/sweep'],
  [
    noSidewaysImports,
    'src/views/loop/A.tsx',
    "import { b } from '../pages/b';",
    "imports '../pages/b': views/loop may import loop, shared, controls, plot, intake",
  ],
  [noSidewaysImports, 'src/views/plot/a.ts', "import type { B } from '../measure/b';", 'views/plot may import'],
  [noSidewaysImports, 'src/views/ranking/A.tsx', "const a = await import('../decide/A');", 'decide/A'],
  [packagesHold, 'src/models/a.ts', "import { useState } from 'react';", 'the packages of models are nothing'],
  [packagesHold, 'src/views/fit/A.tsx', "import { createPortal } from 'react-dom';", 'react, recharts'],
  [packagesHold, 'src/state/a.ts', "import type { Remote } from 'comlink';", 'the packages of state are zustand'],
  [packagesHold, 'src/app/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
  [packagesHold, 'src/app/a.css', "@import url('https://example.org/a.css');", 'example.org'],
  [importsReadable, 'src/app/a.ts', 'void import(name);', 'src/app/a.ts:1'],
  [importsReadable, 'src/app/a.ts', `void import(\`../views/\${name}\`);`, 'src/app/a.ts:1'],
  [importsReadable, 'src/app/a.ts', "const all = import.meta.glob('../models/*.ts');", 'src/app/a.ts:1'],
  [
    linkAndWorker,
    'src/app/App.tsx',
    "import { a } from '../scenario/link';\nimport { b } from '../worker/client';",
    'both',
  ],
  [
    linkAndWorker,
    'src/app/b.ts',
    "import type { a } from '../scenario/link-upgraders';\nimport('../worker/pool');",
    'both',
  ],
  [viewsCallNoModel, 'src/views/fit/A.tsx', 'const a = predictClosedForm(input);', 'predictClosedForm'],
  [viewsCallNoModel, 'src/views/fit/A.tsx', "models['closed-form'].predict(input);", '.predict'],
  [modelsAreRecords, 'src/analysis/a.ts', "const a = scenario.model === 'qemu';", "=== 'qemu'"],
  [modelsAreRecords, 'src/analysis/a.ts', "const a = 'closed-form' != model;", "'closed-form' !="],
  [modelsAreRecords, 'src/engine/a.ts', "switch (model) {\n  case 'dirty-curve': a();\n}", 'src/engine/a.ts:2'],
  [
    modelsAreRecords,
    'src/views/fit/a.ts',
    "const A = { 'algorithm-1': 'one',\n  qemu: 'two' };",
    'src/views/fit/a.ts:1',
  ],
  [testsStayOut, 'src/models/a.ts', "import { b } from '../test/arbitraries';", 'for tests'],
  [testsStayOut, 'src/models/a.ts', "import { b } from './b.test';", 'for tests'],
  [noBarrels, 'src/models/index.ts', "/** All. */\nexport * from './a';\nexport { b } from './b';", 'barrel'],
  [noBarrels, 'src/models/index.ts', "import { b } from './b';\nexport { b };", 'barrel'],
  [noDefaultExports, 'src/models/a.ts', 'export default 1;', 'src/models/a.ts:1'],
  [noDefaultExports, 'src/models/a.ts', 'const a = 1;\nexport { a as default };', 'src/models/a.ts:2'],
  [exportsAreUsed, 'src/models/a.ts', '\nexport const zeroth = 1;', 'src/models/a.ts:2 exports zeroth'],
  [exportsAreUsed, 'src/models/a.ts', 'export async function zeroth() {}', 'zeroth'],
  [fileNames, 'src/views/fit/fit-view.tsx', '', 'fit-view.tsx'],
  [fileNames, 'src/models/closedForm.ts', '', 'closedForm.ts'],
  [fileNames, 'src/views/whatIf/A.tsx', '', 'whatIf'],
  [noInlineStyles, 'src/views/fit/A.tsx', 'const a = <p style={{ margin: 0 }}>a</p>;', 'style='],
  [coloursInTokens, 'src/views/fit/a.css', '.a:hover { color: #FFF }', '#FFF'],
  [coloursInTokens, 'src/views/fit/A.tsx', 'const a = <path fill="#0072b2" />;', '#0072b2'],
  [coloursInTokens, 'src/views/fit/a.ts', "const border = '1px solid #abcd';", '#abcd'],
  [axesInPlot, 'src/views/fit/a.ts', 'export interface SpanAxis {}', 'views/plot'],
  [axesInPlot, 'src/views/fit/a.ts', 'export const rateAxis = () => 1;', 'views/plot'],
  [keysAreIds, 'src/views/fit/A.tsx', 'const a = b.map((line) => <li key={line}>{line}</li>);', 'keyed()'],
  [keysAreIds, 'src/views/fit/A.tsx', 'const a = b.map((fact) => <div key={fact.of} />);', 'keyed()'],
  [
    keysAreIds,
    'src/views/fit/A.tsx',
    'const a = b.map((note) => (\n<p className="note" key={note}>\n{note}</p>));',
    'keyed()',
  ],
  [keysAreIds, 'src/views/fit/A.tsx', 'const a = b.map((fact) => <p key={words.factSource(fact)} />);', 'keyed()'],
  [pureRooms, 'src/models/a.ts', 'const now = Date.now();', 'Date'],
  [pureRooms, 'src/simulator/a.ts', 'const x = Math.random();', 'Math.random'],
  [pureRooms, 'src/simulator/a.ts', 'const { random } = Math;', 'Math'],
  [pureRooms, 'src/analysis/a.ts', `const t = \`\${performance.now()} s\`;`, 'performance'],
  [pureRooms, 'src/engine/a.ts', "console.log('a');", 'console'],
  [pureRooms, 'src/engine/a.ts', "if (typeof window === 'undefined') a();", 'typeof window'],
  [pureRooms, 'src/engine/a.ts', 'document.title = a;', 'document'],
];

/** Sources that look like one of those, and are right. */
const good: Sources = {
  'src/models/a.ts': [
    "// import { b } from '../format/b'; document.title, Date.now()",
    "/* import '../views/A'; export default */",
    "import { type B, c } from './b';",
    "import { said as word } from '../vocabulary/words';",
    'export const said = "import { b } from \'../format/b\'; Math.random()";',
    'export const span = { window: 1, performance: c }.window;',
    'export const quote = /["\'`]/.test(said);',
    "export { d } from './b';",
  ].join('\n'),
  'src/models/b.ts': "export type B = 1; export const c = 1, d = 2, e = c === 'qemu';",
  'src/analysis/e.ts': "export const asked = { qemu: 'More', link: predict({ model: 'algorithm-1' }) };",
  'src/models/a.test.ts': "import { b } from '../test/arbitraries';\nimport { d } from '../views/A';\nDate.now();",
  'src/worker/worker.ts':
    "import { expose } from 'comlink';\nimport { engine } from '../engine/engine';\nexpose(engine);",
  'src/worker/client.ts': "import type { Engine } from '../engine/engine';\nnew URL('./worker.ts', import.meta.url);",
  'src/state/a.ts': "import { useShallow } from 'zustand/react/shallow';\nimport type { MiB } from '../models/units';",
  'src/views/what-if/WhatIf.tsx': [
    "import './what-if.css';",
    "import { modelFacts } from '../../models/facts';",
    "import { encodeLink } from '../../scenario/link';",
    "import { Said } from '../shared/Said';",
    'export const WhatIf = () => <a href="#add" fill="url(#fade)" contentStyle={a}>It doesn\'t {models.a.label}</a>;',
    'const style = { fill: "var(--a)" };',
  ].join('\n'),
  'src/views/what-if/what-if.css': '/* #fff */ #face { color: var(--ink) }',
  'src/views/plot/axis.ts': 'export interface Axis {}\nexport const timeAxis = 1;',
  'src/app/tokens.css': ':root { --ink: #111 }',
  'src/app/wire.ts': "import { decodeLink } from '../scenario/link';\nimport { start } from '../worker/client';",
  'src/app/main.tsx': "import { createRoot } from 'react-dom/client';",
  'src/app/App.tsx':
    'const all = [said, span, quote, asked, WhatIf, timeAxis]; const of = (axis: Axis, b: B) => [all, c, axis, b];',
};

describe('the checker', () => {
  const planted = bad.map(([rule, path, text, says]) => [says, path, rule.name, rule, text] as const);
  it.each(planted)("sees '%s' in %s: %s", (says, path, _name, rule, text) => {
    expect(broken(rule, { [path]: text }).join('\n')).toContain(says);
  });

  it('sees a circle of imports, types included, once', () => {
    const circle = {
      'src/models/a.ts': "import type { B } from './b';",
      'src/models/b.ts': "import { c } from './c.ts';",
      'src/models/c.ts': "export { a } from './a';",
    };
    expect(broken(noCycles, circle)).toEqual([
      'src/models/a.ts -> src/models/b.ts -> src/models/c.ts -> src/models/a.ts is a circle.',
    ]);
  });

  it.each(byName)('leaves what is right alone: %s', (_name, rule) => {
    expect(broken(rule, good)).toEqual([]);
  });

  it('is seen red for every rule', () => {
    expect(rules.filter((rule) => rule !== noCycles && !bad.some(([seen]) => seen === rule))).toEqual([]);
  });
});
