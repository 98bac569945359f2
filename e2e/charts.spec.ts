import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, expectNumbersOfAddress, follow, open, roundsFigure, test } from './helpers';

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

test('the table of the rounds and its CSV file have the numbers of the result, to the last digit; a chart is copied, and saved as SVG that stands alone and as PNG', async ({
  page,
  context,
  evaluateLine,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/explore?v=3&mem=3333&dirty=44.4');
  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  const volumes = prediction.rounds.map(({ volume_mib }) => volume_mib);
  // Every cell, and the tables of the other charts: rounds-rows, timeline-rows and shares.test.ts in src/views/charts.
  const { rows } = await readTable(roundsFigure(page));
  expect(rows.map((row) => row[2])).toEqual(volumes);
  const toggle = roundsFigure(page).getByRole('button', { name: /^Table/ });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');

  const download = await save(roundsFigure(page), 'CSV');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const [, ...lines] = parseCsv((await bytesOf(download)).toString('utf8'));
  expect(lines.map((line) => line.map((cell, i) => (typeof rows[0]?.[i] === 'number' ? Number(cell) : cell)))).toEqual(
    rows,
  );
  await roundsFigure(page)
    .getByRole('button', { name: /^Export/ })
    .click();
  await page.getByRole('menuitem', { name: /^Copy as table/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split('\n');
  expect(copied.slice(1).map((line) => Number(line.split('\t')[2]))).toEqual(volumes);
  await toggle.click();
  await expect(roundsFigure(page).getByRole('table')).toHaveCount(0);

  await test.step('the log scale and the other model are switched on and off', async () => {
    const chart = roundsFigure(page);
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
  });

  // Pointing at a bar says a sentence about its round, and leaving brings the summary back.
  const pointed = roundsFigure(page);
  const drawing = pointed.getByRole('img');
  // Where the word that the table was copied, while it is there, does not lie over it.
  await drawing.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  const box = await drawing.boundingBox();
  if (!box) throw new Error('The chart is not on the page.');
  await expect(pointed).toContainText(`${prediction.rounds.length} transfers carry`);
  /** The words for the bars from left to right, without a guess at where each one stands. */
  const said: string[] = [];
  for (let x = 0.06; x < 1; x += 0.04) {
    await page.mouse.move(box.x + x * box.width, box.y + box.height / 2);
    // What a move says is said by the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    const sentence = /(Round \d+ sends|Stop-and-copy sends)/.exec(await pointed.innerText())?.[0];
    if (sentence && sentence !== said.at(-1)) said.push(sentence);
  }
  expect(said).toEqual([
    ...prediction.rounds.slice(0, -1).map(({ round }) => `Round ${round} sends`),
    'Stop-and-copy sends',
  ]);
  await page.mouse.move(5, 5);
  await expect(pointed).toContainText(`${prediction.rounds.length} transfers carry`);

  const timeline = figure(page, titles.timeline).getByRole('img');
  await timeline.hover({ position: { x: 120, y: 70 } });
  await expect(figure(page, titles.timeline)).toContainText(/Round 0 runs from/);

  // Every chart is saved as SVG: XML that stands alone, with its title and no style of the page.
  await follow(page, '#/explore?v=3&mem=2048&pin=dirty~60');
  let rounds = '';
  for (const chart of [roundsFigure(page), ...Object.values(titles).map((title) => figure(page, title))]) {
    const title = await chart.getByRole('heading').innerText();
    await expect(chart.getByRole('paragraph').last()).toHaveText(/^.{20,}\.$/);
    await expect(chart.getByRole('img')).toBeVisible();
    await test.step(title, async () => {
      const download = await save(chart, 'SVG');
      expect(download.suggestedFilename()).toMatch(/\.svg$/);
      const text = (await bytesOf(download)).toString('utf8');
      rounds ||= text;
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

  // As PNG it is twice as large, with something drawn.
  const width = Number(/<svg[^>]*\swidth="([\d.]+)"/.exec(rounds)?.[1]);
  const height = Number(/<svg[^>]*\sheight="([\d.]+)"/.exec(rounds)?.[1]);
  const picture = await save(roundsFigure(page), 'PNG');
  expect(picture.suggestedFilename()).toMatch(/\.png$/);
  const bytes = await bytesOf(picture);
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
});
