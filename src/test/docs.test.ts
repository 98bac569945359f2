import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const exists = (path: string): boolean => existsSync(new URL(path, root));

const page = read('docs/equations.md');

/** Every `file#function` of a text. */
const functionsIn = (text: string) =>
  [...text.matchAll(/`([\w./-]+\.ts)#(\w+)`/g)].map(([, path = '', name = '']) => ({ path, name }));

/** The cells of the table of equations, without its two head lines. */
const rows = (page.split('## Beside the paper')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, equation = '', what = '', functions = '', tests = '']) => ({ equation, what, functions, tests }));

/** The numbers of 'Eq. 1, 4' or 'Eq. 11–13'. */
function numbersOf(equation: string): number[] {
  if (!equation.startsWith('Eq. ')) return [];
  return equation
    .slice(4)
    .split(', ')
    .flatMap((part) => {
      const [first = 0, last = first] = part.split('–').map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
}

/** The exported functions of a file whose comment cites an equation, a section or the algorithm. */
function citingFunctions(path: string): string[] {
  return [...read(path).matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?function (\w+)/g)]
    .filter(([, comment = '']) => /\((?:Eqs?\.|Alg\.|Sec\.)/.test(comment))
    .map(([, , name = '']) => name);
}

describe('docs/equations.md', () => {
  it('names functions that exist and are exported', () => {
    const named = functionsIn(page);
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter(
      ({ path, name }) =>
        !exists(path) || !new RegExp(`^export (?:async )?(?:function\\*?|const) ${name}\\b`, 'm').test(read(path)),
    );
    expect(missing).toEqual([]);
  });

  it('names files that exist', () => {
    const paths = [...page.matchAll(/`((?:src|scripts|docs)\/[\w./-]+\.(?:ts|md))`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  it('has every equation from 1 to 18, Algorithm 1 and sec. 4.3', () => {
    const numbers = rows.flatMap(({ equation }) => numbersOf(equation));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
    expect(rows.map(({ equation }) => equation)).toEqual(expect.arrayContaining(['Alg. 1', 'Sec. 4.3']));
  });

  it('has a function and a test for each equation, or says that it is not built yet', () => {
    for (const { equation, what, functions, tests } of rows) {
      expect(what).not.toBe('');
      if (functions === 'not built yet') expect(tests).toBe('');
      else
        expect([equation, functionsIn(functions).length > 0, /\.test\.ts`/.test(tests)]).toEqual([
          equation,
          true,
          true,
        ]);
    }
  });

  it('names every function of src/models that cites an equation', () => {
    const files = readdirSync(new URL('src/models/', root), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    const citing = files.flatMap((file) =>
      citingFunctions(`src/models/${file}`).map((name) => `src/models/${file}#${name}`),
    );
    expect(citing).toContain('src/models/cost.ts#costsOf');
    const named = new Set(functionsIn(page).map(({ path, name }) => `${path}#${name}`));
    expect(citing.filter((name) => !named.has(name))).toEqual([]);
  });
});
