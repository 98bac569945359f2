import { describe, expect, it } from 'vitest';
import { presets } from '../../scenario/presets';
import type { Command } from './command';
import { score, search, wordsOf } from './search';

const command = (label: string, detail = '', words = '', kind = ''): Command => ({
  ...{ id: label, kind, label, detail, words },
  run: () => undefined,
});

const found = (commands: readonly Command[], text: string) => search(commands, text).map(({ label }) => label);

describe('words', () => {
  it('are without accents, case and signs', () => {
    expect(wordsOf('What-if: Ça Map, 64 GiB')).toEqual(['what', 'if', 'ca', 'map', '64', 'gib']);
    expect(wordsOf(' · – ')).toEqual([]);
  });
});

describe('search', () => {
  const list = [command('Dirtying rate', '', 'dirty'), command('Lowest rate'), command('Rate', 'of the VM')];

  it('scores each word by what it fits best: 4 x 5 for the key, 4 x 5 for the word, 1 for the whole label', () => {
    expect(score(command('Dirtying rate', '', 'dirty'), ['dirty', 'rate'])).toBe(41);
    expect(score(command('Dirtying rate'), ['dirt', 'rate'])).toBe(37);
    expect(score(command('Dirtying rate'), ['dirt', 'memory'])).toBe(0);
  });

  it('finds all for no words, and nothing where one word fits none', () => {
    expect(found(list, '  ')).toEqual(['Dirtying rate', 'Lowest rate', 'Rate']);
    expect(found(list, 'rate zzz')).toEqual([]);
  });

  it('takes words in any order, and the best first', () => {
    expect(found(list, 'rate low')).toEqual(['Lowest rate']);
    expect(found([command('Map', 'a preset'), command('Preset')], 'preset')).toEqual(['Preset', 'Map']);
    expect(found([command('Zero memory'), command('Memory')], 'memory')).toEqual(['Memory', 'Zero memory']);
    expect(found([command('KubeVirt 1.x'), command('Xen')], 'kvt')).toEqual(['KubeVirt 1.x']);
  });

  it('finds every preset by each word of its name', () => {
    const all = presets.map(({ label, sentence, id }) => command(label, sentence, id));
    for (const { label } of presets) {
      for (const word of wordsOf(label)) expect(found(all, word), word).toContain(label);
      expect(found(all, label)[0]).toBe(label);
    }
  });
});
