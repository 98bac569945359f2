import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from './link';
import { LINK_VERSION } from './link-upgraders';
import type { Parameter } from './parameter';
import { parameters } from './parameters';
import { defaultScenario } from './scenario';
import { type ViewOption, viewOptions } from './view-options';
import { type View, views } from './views';

const file = new URL('../../docs/link-format.md', import.meta.url);
let text = readFileSync(file, 'utf8');

/** The rows of the table that begins with a head. */
function rowsBelow(head: string): readonly string[] {
  const start = text.indexOf(head);
  return text.slice(start, text.indexOf('\n\n', start)).split('\n').slice(2);
}

/** With UPDATE_DOCS=1 the rows are written, not held. */
function holdRows(head: string, rows: readonly string[]): void {
  if (process.env['UPDATE_DOCS'] === '1') {
    text = text.replace(rowsBelow(head).join('\n'), rows.join('\n'));
    writeFileSync(file, text);
  }
  expect(rowsBelow(head)).toEqual(rows);
}

function rangeOf(row: Parameter): string {
  switch (row.kind) {
    case 'number': {
      const zero = row.zeroMeans === undefined ? '' : `; 0 is ${row.zeroMeans}`;
      const infinite = row.infinity === undefined ? '' : `, or \`${row.infinity.word}\``;
      return `${row.leastAboveZero ?? row.min} to ${row.max}${row.integer ? ', whole' : ''}${zero}${infinite}`;
    }
    case 'switch':
      return '0 or 1';
    case 'choice':
      return row.options.map(({ id }) => `\`${id}\``).join(', ');
    case 'text':
      return row.form ?? `text, at most ${row.maxLength} characters`;
  }
}

function defaultOf(row: Parameter): string {
  switch (row.kind) {
    case 'number':
      return String(row.default);
    case 'switch':
      return row.default ? '1' : '0';
    case 'choice':
      return `\`${row.default}\``;
    case 'text':
      return row.default === '' ? 'empty' : `\`${row.default}\``;
  }
}

function tableRow(row: Parameter): string {
  const unit = row.kind === 'number' ? row.unit : '';
  const cells = [`\`${row.key}\``, row.label, unit, rangeOf(row), defaultOf(row)];
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

function optionRow(row: ViewOption): string {
  const range = {
    switch: () => '0 or 1',
    mark: () => 'eight hexadecimal digits',
    clock: () => 'a time of day such as 22:00',
    text: () => ('most' in row ? `text, at most ${row.most} characters` : ''),
    charts: () => 'names of charts, joined with commas',
    choice: () => ('options' in row ? row.options.map((id) => `\`${id}\``).join(', ') : ''),
    number: () => ('min' in row ? `${row.min} to ${row.max}${row.integer ? ', whole' : ''}` : ''),
  }[row.kind]();
  const usual =
    row.kind === 'choice'
      ? `\`${row.default}\``
      : row.kind === 'mark' || row.kind === 'clock'
        ? 'none'
        : row.kind === 'text' || row.kind === 'charts'
          ? row.default || 'empty'
          : String(Number(row.default));
  return `| \`${row.key}\` | ${row.label} | ${range} | ${usual} |`;
}

describe('docs/link-format.md', () => {
  it('names every view', () => {
    const [line = ''] = /^- After `#\/` comes the view: .*$/m.exec(text) ?? [];
    expect([...line.matchAll(/`([\w-]+)`/g)].map(([, view]) => view).sort()).toEqual(views.map(({ id }) => id).sort());
  });

  it('has the table of keys that the code has, in its order; `UPDATE_DOCS=1 npm run unit` writes it', () => {
    holdRows('| key |', parameters.map(tableRow));
  });

  it('names every part', () => {
    const [lines = ''] = /^- Some views have parts: [^.]*\./m.exec(text) ?? [];
    const parts = views.flatMap(({ id, parts }: View) => parts.map((part) => `${id}/${part.id}`));
    expect([...lines.matchAll(/`([\w/-]+)`/g)].map(([, part]) => part)).toEqual(parts);
  });

  it('has the table of options of views that the code has, in its order', () => {
    holdRows('| option |', viewOptions.map(optionRow));
  });

  it('has a plan as an example that the page writes in the same way', () => {
    const [planLink = ''] = text.match(/#\/decide\/plan\?v=3&rate[^\s`]+/) ?? [];
    expect(stateOf(planLink).options).toEqual({ 'decide.order': 'largest', 'decide.lanes': 3, 'decide.window': 120 });
    expect(encodeLink(stateOf(planLink))).toBe(planLink);
  });

  it('is about the version that the page writes', () => {
    expect(text).toContain(`# The link format, version ${LINK_VERSION}`);
  });

  // Those that Share makes say more than the page writes.
  const links = [...text.matchAll(/#\/explore\?v=[^\s`]+/g)]
    .map(([link]) => link)
    .filter((link) => !link.includes('&mv='));
  const stateOf = (link: string) => {
    const read = decodeLink(link);
    if (!read.ok) throw new Error(`${link}: ${read.error}`);
    expect(read.rejected).toEqual([]);
    return read.state;
  };

  it('has examples that read without a complaint, and that the page writes in the same way', () => {
    expect(links).toHaveLength(9);
    for (const link of links) {
      const written = encodeLink(stateOf(link));
      expect(written).toBe(link.replace('64GiB', '65536').replace('10Gbit/s', '10000'));
    }
  });

  it('has a fleet as an example that the page writes in the same way', () => {
    const [fleetLink = ''] = text.match(/#\/decide\?v=3&fleet=[^\s`]+/) ?? [];
    const { fleet = [] } = stateOf(fleetLink);
    expect(fleet.map(({ name, maxDowntime }) => [name, maxDowntime])).toEqual([
      ['web 1', null],
      ['db', 300],
    ]);
    expect(encodeLink(stateOf(fleetLink))).toBe(fleetLink);
  });

  it('has an example for each thing it says of them', () => {
    expect(stateOf('#/explore?v=3&model=closed-form&name=Web%20server').scenario.name).toBe('Web server');
    expect(stateOf('#/explore?v=3&rate=900&pin=rate~700%2Cname~Old%2520link').pins).toEqual([
      { ...defaultScenario, bandwidth: 700, name: 'Old link' },
    ]);
  });
});
