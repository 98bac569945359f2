import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, expectNumbersOfAddress, open, roundsFigure, test } from './helpers';

const titles = {
  timeline: 'When it happens',
  pause: 'What makes the pause',
  energy: 'Where the energy goes',
  cost: 'Cost by your weights',
} as const;

const figure = (page: Page, title: string): Locator => page.getByRole('figure', { name: title, exact: true });

/** A chart's table, row by row: text as it stands, numbers with all their digits. */
async function readTable(chart: Locator): Promise<{ head: string[]; rows: (string | number)[][] }> {
  await chart.getByRole('button', { name: /^Table/, pressed: false }).click();
  const table = chart.getByRole('table');
  await expect(table).toBeVisible();
  return await table.evaluate((element) => ({
    head: [...element.querySelectorAll('thead th')].map((cell) => cell.textContent ?? ''),
    rows: [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) => {
        const exact = cell.getAttribute('title');
        return exact === null ? (cell.textContent ?? '') : Number(exact.replaceAll(',', '').replace('−', '-'));
      }),
    ),
  }));
}

async function save(chart: Locator, kind: string): Promise<Download> {
  await chart.getByRole('button', { name: /^Export/ }).click();
  const download = chart.page().waitForEvent('download');
  await chart
    .page()
    .getByRole('menuitem', { name: new RegExp(`^${kind}`) })
    .click();
  return await download;
}

const bytesOf = async (download: Download): Promise<Buffer> => await readFile(await download.path());

/** Reads CSV as RFC 4180 has it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

/** Guards as the table says them. */
const REMARKS: Readonly<Record<string, string>> = {
  'gamma-clamped': 'skip ratio γ held between 0 and 1',
  'volume-capped': 'volume held to the memory',
  'hot-pages-dropped': 'hot pages dropped',
};

test('the table of the rounds and its CSV file have the numbers of the result, to the last digit', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=3333&dirty=44.4');
  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  const { head, rows } = await readTable(roundsFigure(page));
  expect(head.slice(0, 3)).toEqual(['Round', 'Phase', expect.stringContaining('MiB')]);
  expect(rows).toHaveLength(prediction.rounds.length);
  for (const [i, round] of prediction.rounds.entries()) {
    // What is skipped in a round was found hot in the round before.
    const skipped = i === 0 ? 0 : (prediction.rounds[i - 1]?.skipped_mib ?? 0);
    expect(rows[i]?.slice(0, 6)).toEqual([
      round.round,
      round.stop_and_copy ? 'stop-and-copy' : 'pre-copy',
      round.volume_mib,
      skipped,
      round.duration_s,
      round.dirtied_mib,
    ]);
    expect(rows[i]?.[6]).toBe(round.guards.map((guard) => REMARKS[guard]).join(', '));
  }
  const toggle = roundsFigure(page).getByRole('button', { name: /^Table/ });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await toggle.click();
  await expect(roundsFigure(page).getByRole('table')).toHaveCount(0);

  const download = await save(roundsFigure(page), 'CSV');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const [names = [], ...lines] = parseCsv((await bytesOf(download)).toString('utf8'));
  const column = (name: string) => lines.map((line) => line[names.indexOf(name)]);
  expect(column('volume_mib').map(Number)).toEqual(prediction.rounds.map(({ volume_mib }) => volume_mib));
  expect(column('duration_s').map(Number)).toEqual(prediction.rounds.map(({ duration_s }) => duration_s));
  expect(column('dirtied_mib').map(Number)).toEqual(prediction.rounds.map(({ dirtied_mib }) => dirtied_mib));
  expect(column('phase').at(-1)).toBe('stop-and-copy');
  expect(lines.map((line) => line.map((cell, i) => (typeof rows[0]?.[i] === 'number' ? Number(cell) : cell)))).toEqual(
    rows,
  );
});

test('the tables of the other charts add up to the result', async ({ page, evaluateLine }) => {
  await open(page, '#/explore?v=3&dirty=55&es=0.7&efs=0.2&resume=35');
  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  const timeline = await readTable(figure(page, titles.timeline));
  const transfers = timeline.rows.slice(0, -1);
  expect(transfers.map(([round]) => round)).toEqual(prediction.rounds.map(({ round }) => round));
  expect(transfers.map((row) => row[4])).toEqual(prediction.rounds.map(({ volume_mib }) => volume_mib));
  const ends = timeline.rows.map((row) => Number(row[3]));
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
  expect(ends.at(-2)).toBeCloseTo(prediction.total_time_s ?? 0, 9);
  expect(timeline.rows.at(-1)?.[1]).toBe('resume');
  expect(ends.at(-1)).toBeCloseTo((prediction.total_time_s ?? 0) + 0.035, 9);

  const pause = await readTable(figure(page, titles.pause));
  const parts = pause.rows.map(([, , value]) => Number(value));
  expect(parts).toHaveLength(2);
  expect(parts[1]).toBe(0.035);
  expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(prediction.downtime_s ?? 0, 12);

  const energy = await readTable(figure(page, titles.energy));
  const joules = energy.rows.map(([, , value]) => Number(value));
  expect(joules).toHaveLength(4);
  expect((joules[0] ?? 0) + (joules[1] ?? 0)).toBeCloseTo(prediction.energy_source_j ?? 0, 9);
  expect((joules[2] ?? 0) + (joules[3] ?? 0)).toBeCloseTo(prediction.energy_destination_j ?? 0, 9);
  await expect(figure(page, titles.energy)).toContainText(/[Mm]ean extra power/);
});

test('every chart is saved as SVG: XML that stands alone, with its title and no style of the page', async ({
  page,
}) => {
  await open(page, '#/explore?v=3&mem=2048&pin=dirty~60');
  for (const chart of [roundsFigure(page), ...Object.values(titles).map((title) => figure(page, title))]) {
    const title = await chart.getByRole('heading').innerText();
    await expect(chart.getByRole('paragraph').last()).toHaveText(/^.{20,}\.$/);
    await expect(chart.getByRole('img')).toBeVisible();
    await test.step(title, async () => {
      const download = await save(chart, 'SVG');
      expect(download.suggestedFilename()).toMatch(/\.svg$/);
      const text = (await bytesOf(download)).toString('utf8');
      const read = await page.evaluate((source) => {
        const xml = new DOMParser().parseFromString(source, 'image/svg+xml');
        const references = [...xml.querySelectorAll('[fill^="url"]')].map((each) =>
          each.getAttribute('fill')?.slice(5, -1).replaceAll('"', ''),
        );
        return {
          root: xml.documentElement.tagName,
          namespace: xml.documentElement.namespaceURI,
          error: xml.querySelector('parsererror')?.textContent ?? null,
          words: xml.documentElement.textContent ?? '',
          classes: xml.querySelectorAll('[class]').length,
          dangling: references.filter((id) => !id || !xml.getElementById(id)),
          shapes: xml.querySelectorAll('rect, path').length,
        };
      }, text);
      expect(read).toMatchObject({ root: 'svg', namespace: 'http://www.w3.org/2000/svg', error: null, dangling: [] });
      expect(read.words).toContain(title);
      expect(read.shapes).toBeGreaterThan(3);
      expect(text).not.toMatch(/var\(--|<script|NaN|undefined/);
    });
  }
});

test('a chart is saved as PNG, twice the size of its SVG, with something drawn on it; and copied as a table', async ({
  page,
  context,
  evaluateLine,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const svg = (await bytesOf(await save(roundsFigure(page), 'SVG'))).toString('utf8');
  const width = Number(/<svg[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1]);
  const height = Number(/<svg[^>]*\sheight="([\d.]+)"/.exec(svg)?.[1]);
  const download = await save(roundsFigure(page), 'PNG');
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const bytes = await bytesOf(download);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(bytes.toString('latin1', 12, 16)).toBe('IHDR');
  expect(bytes.readUInt32BE(16)).toBe(Math.round(width * 2));
  expect(bytes.readUInt32BE(20)).toBe(Math.round(height * 2));
  const colours = await page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? []);
    return new Set(pixels).size;
  }, bytes.toString('base64'));
  expect(colours).toBeGreaterThan(10);

  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  await roundsFigure(page)
    .getByRole('button', { name: /^Export/ })
    .click();
  await page.getByRole('menuitem', { name: /^Copy as table/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
  expect(lines).toHaveLength(prediction.rounds.length + 1);
  expect(lines.slice(1).map((line) => Number(line.split('\t')[2]))).toEqual(
    prediction.rounds.map(({ volume_mib }) => volume_mib),
  );
});

test('the log scale and the other model are switched on and off, and change no number', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  const chart = roundsFigure(page);
  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  const log = chart.getByRole('button', { name: /^Log/ });
  const axis = () => chart.getByRole('img').textContent();
  const linear = await axis();
  await log.click();
  await expect(log).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(axis).not.toBe(linear);
  await expect(chart).toContainText('log scale');
  await log.click();
  await expect.poll(axis).toBe(linear);

  const marks = chart.getByRole('list', { name: 'Marks' });
  const overlay = chart.getByRole('button', { name: '+ closed form' });
  await overlay.click();
  await expect(overlay).toHaveAttribute('aria-pressed', 'true');
  await expect(marks).toContainText('closed form');
  await overlay.click();
  await expect(marks).not.toContainText('closed form');

  await overlay.click();
  await page.getByRole('combobox', { name: 'Model' }).selectOption('closed-form');
  await expect(marks).toContainText('Algorithm 1');
  await page.getByRole('combobox', { name: 'Model' }).selectOption('algorithm-1');
  expect((await expectNumbersOfAddress(page, evaluateLine)).prediction).toEqual(prediction);

  // Above lambda 1 the closed form has nothing to lay over, and that is said.
  await page.goto('./#/explore?v=3&dirty=100&explore.overlay=1');
  await expect(marks).toContainText('closed form has no rounds');
});

test('pointing at a bar says a sentence about its round, and leaving brings the summary back', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  const chart = roundsFigure(page);
  const drawing = chart.getByRole('img');
  const box = await drawing.boundingBox();
  if (!box) throw new Error('The chart is not on the page.');
  await expect(chart).toContainText(`${prediction.rounds.length} transfers carry`);
  /** The words for the bars from left to right, without a guess at where each one stands. */
  const said: string[] = [];
  for (let x = 0.06; x < 1; x += 0.02) {
    await page.mouse.move(box.x + x * box.width, box.y + box.height / 2);
    const sentence = /(Round \d+ sends|Stop-and-copy sends)/.exec(await chart.innerText())?.[0];
    if (sentence && sentence !== said.at(-1)) said.push(sentence);
  }
  expect(said).toEqual([
    ...prediction.rounds.slice(0, -1).map(({ round }) => `Round ${round} sends`),
    'Stop-and-copy sends',
  ]);
  await page.mouse.move(5, 5);
  await expect(chart).toContainText(`${prediction.rounds.length} transfers carry`);

  const timeline = figure(page, titles.timeline).getByRole('img');
  await timeline.hover({ position: { x: 120, y: 70 } });
  await expect(figure(page, titles.timeline)).toContainText(/Round 0 runs from/);
});
