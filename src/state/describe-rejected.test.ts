import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../scenario/link';
import { parameters } from '../scenario/parameters';
import { readScenario } from '../scenario/scenario-json';
import { runs } from '../test/runs';
import { describeRejected } from './describe-rejected';

/** What is said of the values of a link that were not taken. */
function saidOf(query: string): string[] {
  const read = decodeLink(`#/explore?${query}`);
  if (!read.ok) throw new Error(read.error);
  return read.rejected.map(describeRejected);
}

describe('what is said of a value that could not be used', () => {
  it.each([
    ['v=3&mem=abc', 'Memory was “abc”. 1024 MiB is used instead.'],
    ['v=3&mem=1e99', 'Memory was “1e99”. 16777216 MiB is used instead.'],
    ['v=3&rate=-5', 'Bandwidth was “-5”. 1 Mbit/s is used instead.'],
    ['v=3&rounds=28.6', 'Maximum rounds was “28.6”. 29 rounds is used instead.'],
    ['v=3&es=2', 'Source share was “2”. 1 is used instead.'],
    ['v=3&model=magic', 'Model was “magic”. algorithm-1 is used instead.'],
    ['v=3&colour=red', 'The page knows no value called “colour”. It is left out.'],
  ])('%s: %s', (query, sentence) => {
    expect(saidOf(query)).toEqual([sentence]);
  });

  it('names the VM of a fleet that a value belongs to', () => {
    expect(saidOf('v=3&fleet=web~abc~40~~~~postgres')).toEqual([
      '“web~abc~40~~~~postgres” in the fleet could not be taken as written. “1024” is used instead.',
      '“web~abc~40~~~~postgres” in the fleet could not be read, and is left out.',
    ]);
  });

  it('names the knob, what was written, and what counts now, for every knob', () => {
    for (const { key, label, kind } of parameters) {
      if (kind === 'text') continue;
      const [sentence = '', ...more] = saidOf(`v=3&${key}=nonsense`);
      expect(more).toEqual([]);
      expect(sentence).toContain(`${label} was “nonsense”. `);
      expect(sentence).toMatch(/ is used instead\.$/);
    }
  });

  it('cuts a long text after 40 characters, and says so', () => {
    expect(saidOf(`v=3&mem=${'x'.repeat(40)}`)[0]).toContain(`“${'x'.repeat(40)}”`);
    expect(saidOf(`v=3&mem=${'x'.repeat(41)}`)[0]).toContain(`“${'x'.repeat(40)}…”`);
  });

  it('never cuts a character in half', () => {
    const said = saidOf(`v=3&mem=${'x'.repeat(39)}${encodeURIComponent('😀😀')}`).join();
    expect(said).toContain('xx');
    expect(said).not.toMatch(/\p{Surrogate}/u);
  });

  it('says of a fifth pinned scenario that it is left out, not that pins are unknown', () => {
    const [sentence = ''] = saidOf('v=3&pin=&pin=mem~1&pin=mem~2048&pin=mem~4096&pin=mem~8192').slice(-1);
    expect(sentence).toMatch(/left out/);
    expect(sentence).not.toMatch(/knows no value/);
  });

  it('says of a file the same as of a link: the label of the knob, and the unit', () => {
    const file = { format: 'precopy.scenario', version: 1, scenario: { memory: 'abc' } };
    const read = readScenario(JSON.stringify(file));
    expect(read.ok && read.rejected.map(describeRejected)).toEqual(['Memory was “abc”. 1024 MiB is used instead.']);
  });

  it('is a sentence for anything that a link can hold', () => {
    const anyKey = fc.oneof(fc.constantFrom(...parameters.map(({ key }) => key), 'pin', 'fleet', 'x', ''), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, fc.string({ maxLength: 60 })), { maxLength: 6 }), (pairs) => {
        const query = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
        for (const sentence of saidOf(`v=3&${query}`)) {
          expect(sentence).toMatch(/( is used instead| is left out)\.$/);
          expect(sentence.replace(/“.*”/s, '')).not.toMatch(/NaN|undefined|null|Infinity/);
        }
      }),
      runs(300),
    );
  });
});
