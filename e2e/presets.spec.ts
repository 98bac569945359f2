import { button, expect, expectNumbersOfAddress, open, readKeyNumbers, test } from './helpers';

test('every preset opens with its name, says what it shows, and has numbers', async ({ page, evaluateLine }) => {
  await open(page);
  await button(page, 'Presets').click();
  const count = await page.getByRole('menuitem').count();
  expect(count).toBe(8);
  await page.keyboard.press('Escape');
  for (let i = 0; i < count; i += 1) {
    await button(page, 'Presets').click();
    const item = page.getByRole('menuitem').nth(i);
    const [label = '', sentence = ''] = await item.locator('span').allTextContents();
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    await item.click();
    await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue(label);
    await expectNumbersOfAddress(page, evaluateLine);
  }
});

test('"The faster link pauses longer" shows a longer pause on the faster link, beside the pinned slower one', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  await button(page, 'Presets').click();
  await page.getByRole('menuitem', { name: /^The faster link pauses longer/ }).click();
  const faster = await expectNumbersOfAddress(page, evaluateLine);
  const downtime = (await readKeyNumbers(page))?.downtime;
  expect(downtime?.cell).toMatch(/\+\d.*pinned/);
  const pin = new URLSearchParams(faster.link.split('?')[1]).getAll('pin');
  expect(pin).toHaveLength(1);
  const slower = JSON.parse(
    await evaluateLine(
      `#/explore?v=1&${decodeURIComponent(pin[0] ?? '')
        .replaceAll(',', '&')
        .replaceAll('~', '=')}`,
    ),
  );
  expect(slower.scenario.bandwidth).toBeLessThan(Number(faster.scenario['bandwidth']));
  expect(slower.prediction.downtime_s).toBeLessThan(faster.prediction.downtime_s ?? 0);
});
