import { describe, expect, it } from 'vitest';
import { fileHolds, linkHolds } from './link-holds';

const table = { mark: '0123abcd', label: '6 rows of energy_tab.tsv', state: {}, kept: {} };
const web = { vm: 'web', migrations: [] };

describe('what Share says of a link', () => {
  it('is what the link holds, where it holds all there is', () => {
    const plain = { held: {}, histories: [] };
    expect(linkHolds('#/explore?v=1', plain)).toBe('It holds the scenario, the fleet and this view.');
    const sample = { ...table, mark: '', kept: null };
    expect(linkHolds('#/fit?v=1', { ...plain, held: { 'fit.table': sample } })).not.toContain('without');
  });

  it('names what it leaves out, by what is there', () => {
    const own = { 'fit.table': table, 'validate.runs': { ...table, label: '3 runs of runs.csv' } };
    expect(linkHolds('#/fit?v=1', { held: own, histories: [web] })).toBe(
      'It holds the scenario, the fleet and this view, without your 6 rows of energy_tab.tsv, your 3 runs of runs.csv and the histories.',
    );
    expect(linkHolds('#/decide?v=1&fleet=%2A2000.0123abcd', { held: {}, histories: [] })).toBe(
      'It holds the scenario and this view, without the fleet, which is too large.',
    );
  });

  it('counts the pins, and says what the file holds that the link does not', () => {
    const own = { held: { 'fit.table': table }, histories: [web] };
    expect(linkHolds('#/explore?v=3&pin=&pin=mem~2', own)).toMatch(
      /^It holds the scenario, 2 pinned scenarios, the fleet/,
    );
    expect(fileHolds('#/decide?v=3&fleet=%2A2000.0123abcd', own)).toBe(
      'The file holds the fleet, your 6 rows of energy_tab.tsv and the histories too: drop it on the page to open it.',
    );
    expect(fileHolds('#/explore?v=3', { held: {}, histories: [] })).toBe('');
  });
});
