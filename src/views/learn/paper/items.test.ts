import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameterByName } from '../../../scenario/parameters';
import { sayAloud, type TermRecord, terms } from '../../../vocabulary/terms';
import { findItems, itemOf, paperItems } from './items';
import { liveItems } from './live-list';

const root = new URL('../../../../', import.meta.url);
const upTo = (of: string, last: number) => Array.from({ length: last }, (_, i) => `${of}-${i + 1}`);
const ids = paperItems.map(({ id }) => id);
const all: readonly TermRecord[] = terms;

describe('the items of the paper', () => {
  it('are every equation 1 to 18, Algorithm 1, Table 1, figures 1 to 14 and the rate of sec. 4.3, each once', () => {
    const wanted = [...upTo('eq', 18), 'alg-1', 'table-1', ...upTo('fig', 14), 'sec-4-3'];
    expect([...ids].sort()).toEqual(wanted.sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['eq', 'fig'])('come in the order of the paper: %s', (of) => {
    const numbers = ids.filter((id) => id.startsWith(`${of}-`)).map((id) => Number(id.split('-')[1]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it.each(paperItems)('$id names files and functions that exist', ({ files }) => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const [path = '', name = ''] = file.split('#');
      expect([file, existsSync(new URL(path, root))]).toEqual([file, true]);
      const text = readFileSync(new URL(path, root), 'utf8');
      expect([file, new RegExp(`^export (?:function\\*?|const) ${name}\\b`, 'm').test(text)]).toEqual([file, true]);
    }
  });

  it.each(paperItems)('$id says something, is live in one way, and leads to a view', (item) => {
    expect(item.says).toMatch(/^[^!]{20,}\.$/);
    expect(item.open ?? 'Nothing.').toMatch(/^[^!]+\.$/);
    const ways = [item.equation, item.live, item.see].filter((way) => way !== undefined);
    expect([item.id, ways.length]).toEqual([item.id, item.id === 'alg-1' ? 2 : 1]);
    if (item.see !== undefined) expect(itemOf(item.see)?.live).toBeDefined();
    if (item.live !== undefined && item.live !== 'glossary') expect(liveItems[item.live]).toBeDefined();
    expect(item.opens !== undefined || item.id === 'table-1').toBe(true);
  });
});

describe('the search', () => {
  const found = (search: string) => findItems(search).map(({ id }) => id);

  it('finds all without a word, and none for what is not there', () => {
    expect(found('')).toEqual(ids);
    expect(found('  ')).toEqual(ids);
    expect(found('zebra')).toEqual([]);
  });

  it('finds one by its number, however it is written', () => {
    for (const search of ['eq 1', 'Eq. 1', 'equation 1', 'EQ.1']) expect(found(search)).toEqual(['eq-1']);
    for (const search of ['fig 9', 'figure 9', 'Fig.9']) expect(found(search)).toEqual(['fig-9']);
    expect(found('algorithm 1')).toEqual(['alg-1']);
    expect(found('table 1')).toEqual(['table-1']);
  });

  it('finds symbols by how they are said, and every word must be there', () => {
    expect(found('gamma')).toEqual(expect.arrayContaining(['eq-9', 'eq-10']));
    expect(found('D tilde')).toContain('eq-13');
    expect(found('γ')).toContain('eq-10');
    expect(found('random choice')).toEqual(['fig-14']);
  });
});

describe('the glossary', () => {
  it('has each id and each symbol once, and a sentence for each', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const symbols = all.flatMap(({ symbol }) => symbol ?? []);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const { says } of all) expect(says).toMatch(/\.$/);
  });

  it('has the symbols of Table 1', () => {
    const symbols = all.filter(({ isInTable1 }) => isInTable1).map(({ symbol }) => symbol);
    const models = ['V_mem', 'D', 'R', 'V_thd', 'max_round', 'T_resume', 'λ', 'W_i', 'γ'];
    expect(symbols).toEqual([...models, 'V_mig', 'T_mig', 'T_down', 'E_mig']);
  });

  it('names knobs that exist', () => {
    for (const { knob } of all) if (knob !== null) expect(parameterByName).toHaveProperty(knob);
  });

  it('says Greek letters and marks aloud', () => {
    expect(['λ', 'D̃', 'D̂', 'D̄', 'φ', 'C', '?'].map(sayAloud)).toEqual([
      ...['lambda', 'D tilde', 'D hat', 'D bar', 'phi'],
      ...['C', '?'],
    ]);
    for (const { symbol, aloud } of all) if (/[^\w, ]/.test(symbol ?? '')) expect(aloud).toMatch(/^[A-Za-z, ]+$/);
  });
});
