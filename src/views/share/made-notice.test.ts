import { describe, expect, it } from 'vitest';
import { madePairs } from '../../scenario/made-numbers';
import { MODELS_VERSION } from '../../vocabulary/models-version';
import { madeNotice, withMade } from './made-notice';

const now = { time: 18.2, downtime: 0.02, traffic: 1671.7, energy: null };
const pairs = (then: object) => madePairs({ ...now, ...then });
const nbsp = (text: string) => text.replaceAll(' ', '\u00a0');

describe('what is said of a link that was made with other numbers', () => {
  it('is nothing where they are the same', () => expect(madeNotice(pairs({}), now)).toBeNull());

  it('is by how much, number by number, and why', () => {
    expect(madeNotice(pairs({ time: 17.5, downtime: 0, energy: 876 }), now)?.items).toEqual([
      `Total time was ${nbsp('17.5 s')} when the link was made. It is ${nbsp('18.2 s')} now, 4 % more.`,
      `Downtime was ${nbsp('0 ms')} when the link was made. It is ${nbsp('20 ms')} now.`,
      `Energy was ${nbsp('876 J')} when the link was made. It has no number now.`,
      'The models are the same as then: the knobs in the link, or what it says of its numbers, have been changed since, or it rests on something that this browser does not have.',
    ]);
    expect(madeNotice(pairs({ downtime: null }), now)?.items[0]).toBe(
      `Downtime had no number when the link was made. It is ${nbsp('20 ms')} now.`,
    );
  });

  it('names what changed in the models since then, and a newer page', () => {
    const changes = [
      { version: 2, because: 'the last round counts' },
      { version: 3, because: 'Xen sends in batches' },
    ];
    const old = (version: number) => pairs({ time: 9 }).replace(/mv=\d+/, `mv=${version}`);
    const lastLine = (version: number) => madeNotice(old(version), now, changes)?.items.at(-1);
    expect(lastLine(1)).toBe('The models have changed since: the last round counts; Xen sends in batches.');
    expect(lastLine(MODELS_VERSION + 5)).toMatch(/^A newer version of this page made the link/);
  });

  it('is that it cannot be read, where it cannot', () => {
    expect(madeNotice('mv=1&sum=x', now)?.items).toEqual([
      'What it says of its numbers (mv, sum) could not be read, so they are not compared.',
    ]);
  });

  it('comes after what was said of the link before', () => {
    const before = { title: 'Some values', items: ['Memory.'], rejected: [] };
    const made = { title: 'Other numbers', items: ['Time.'], rejected: [] };
    expect(withMade(before, made)).toEqual({ ...before, items: ['Memory.', 'Other numbers.', 'Time.'] });
    expect(withMade(null, made)).toBe(made);
  });
});
