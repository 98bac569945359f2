import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoViolationsNarrow,
  expectNumbersOfAddress,
  field,
  keyNumberNames,
  linkOf,
  open,
  readKeyNumbers,
  test,
} from './helpers';

const enter = async (page: Page, name: string, value: string) => {
  await field(page, name).fill(value);
  await field(page, name).press('Enter');
};
const costHeading = (page: Page) => page.getByRole('heading', { name: 'Cost by your weights' });
const costChart = (page: Page) => page.getByRole('figure', { name: 'Cost by your weights' });
const cellOf = async (page: Page, name: (typeof keyNumberNames)[number]) => (await readKeyNumbers(page))?.[name].cell;

test('before Pin there is an invitation and no difference, after it every change shows one, with a sign', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  await expect(costHeading(page)).toBeVisible();
  await expect(costChart(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(/Pin this scenario/);
  await expect(button(page, 'Unpin')).toHaveCount(0);
  for (const name of keyNumberNames) expect(await cellOf(page, name)).not.toContain('pinned');
  await button(page, 'Pin').click();
  await expect(button(page, 'Unpin')).toBeVisible();
  const pinned = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  for (const name of keyNumberNames) await expect.poll(() => cellOf(page, name), name).toMatch(/the same/);

  await enter(page, 'Memory', '2048');
  const changed = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  // Twice the memory: the difference is worked out here a second time, and read without the locale's separators.
  for (const [name, now, before] of [
    ['total time', changed.total_time_s, pinned.total_time_s],
    ['traffic', changed.traffic_mib, pinned.traffic_mib],
    ['energy', changed.energy_j, pinned.energy_j],
  ] as const) {
    const percent = (100 * ((now ?? 0) - (before ?? 0))) / (before ?? 1);
    expect(percent).toBeGreaterThan(0);
    const cell = (await cellOf(page, name)) ?? '';
    const shown = /\+([\d.]+)\s%/.exec(cell);
    expect(shown, `${name} in "${cell}"`).not.toBeNull();
    expect(Number(shown?.[1])).toBeCloseTo(percent, percent >= 100 ? 0 : 1);
    expect(cell).toContain('pinned');
  }
  await enter(page, 'Memory', '512');
  await expect.poll(() => cellOf(page, 'total time')).toMatch(/−[\d.]+\s%/);
});

test('the cost of the scenario and of the pinned one is shown, each metric over the larger of the two', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&wd=0.1&wt=0.2&wv=0.3&we=0.4');
  const pinned = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  await button(page, 'Pin').click();
  await enter(page, 'Memory', '2048');
  const mine = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  await expect(costChart(page)).toBeVisible();
  await costChart(page)
    .getByRole('button', { name: /^Table/ })
    .click();
  await expect(costChart(page).getByRole('row')).toHaveCount(9);
  const shown = await costChart(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => {
        const cells = [...row.querySelectorAll<HTMLElement>('th, td')];
        return { words: cells[1]?.textContent ?? '', value: Number(cells[2]?.title) };
      }),
    );
  const terms = [
    ['downtime', 0.1, mine.downtime_s, pinned.downtime_s],
    ['time', 0.2, mine.total_time_s, pinned.total_time_s],
    ['traffic', 0.3, mine.traffic_mib, pinned.traffic_mib],
    ['energy', 0.4, mine.energy_j, pinned.energy_j],
  ] as const;
  const expected = [0, 1].flatMap((which) =>
    terms.map(([words, weight, ...values]) => {
      const [a, b] = values.map((value) => value ?? 0);
      return { words, value: (weight * (values[which] ?? 0)) / Math.max(a ?? 0, b ?? 0) };
    }),
  );
  expect(shown).toHaveLength(8);
  for (const [i, { words, value }] of expected.entries()) {
    expect(shown[i]?.words).toBe(words);
    expect(shown[i]?.value).toBeCloseTo(value, 12);
  }
});

test('Pin and Unpin are steps of undo and entries of the history, and change no number', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=2048');
  const plain = linkOf(page);
  const before = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  await button(page, 'Pin').click();
  await expect.poll(() => linkOf(page)).toBe(`${plain}&pin=mem~2048`);
  expect((await expectNumbersOfAddress(page, evaluateLine)).prediction).toEqual(before);
  await button(page, 'Undo').click();
  await expect(button(page, 'Pin')).toBeVisible();
  await expect.poll(() => linkOf(page)).toBe(plain);
  await button(page, 'Redo').click();
  await expect(button(page, 'Unpin')).toBeVisible();
  await button(page, 'Unpin').click();
  await expect.poll(() => linkOf(page)).toBe(plain);
  await expect.poll(() => cellOf(page, 'downtime')).not.toContain('pinned');
  await expect(costChart(page)).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => linkOf(page)).toBe(`${plain}&pin=mem~2048`);
  await expect(button(page, 'Unpin')).toBeVisible();
});

test('a pin that its model cannot describe leaves the differences and the cost out, and the page goes on', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&pin=dirty~100,model~closed-form');
  await expectNumbersOfAddress(page, evaluateLine);
  await expect(button(page, 'Unpin')).toBeVisible();
  await expect(costChart(page)).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined/);
});

test('pinned scenarios stand side by side in every view, are named and swapped in by keys, and the link keeps them', async ({
  page,
}) => {
  await page.goto('./#/what-if/doubt?v=3&mem=2048&pin=&pin=rate~400%2Cname~Slow');
  const table = page.getByRole('region', { name: 'Table: Scenarios side by side' });
  await expect(table.getByRole('row')).toHaveCount(4, { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: /^Side by side: .* pauses least/ })).toBeVisible();
  const name = table.getByRole('textbox', { name: 'Name of Pinned 1' });
  await name.fill('Paper');
  await name.press('Enter');
  await expect.poll(() => linkOf(page)).toContain('mem=2048&pin=name~Paper&pin=rate~400');
  await table.getByRole('button', { name: 'Swap in Paper' }).press('Enter');
  await expect.poll(() => linkOf(page)).toContain('name=Paper&pin=mem~2048&pin=rate~400');
  await expect(table).toContainText('Memory 2 GiB, not 1 GiB');
  for (const place of ['Platforms', 'Explore']) {
    await page.getByRole('link', { name: place, exact: true }).click();
    await expect(table.getByRole('row')).toHaveCount(4, { timeout: 60_000 });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolationsNarrow(page, 'light');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
