import {
  button,
  expect,
  expectNumbersOfAddress,
  field,
  keyNumberNames,
  linkOf,
  open,
  readKeyNumbers,
  test,
  valuesOf,
} from './helpers';

test('every preset opens with a sentence, its own name, its numbers and no word on the console', async ({
  page,
  evaluateLine,
}) => {
  test.slow();
  await open(page);
  await button(page, 'Presets').click();
  const rows = page.getByRole('menuitem');
  const count = await rows.count();
  expect(count).toBeGreaterThanOrEqual(8);
  const seen = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const words = (await rows.nth(i).innerText()).split('\n').filter((line) => line.trim() !== '');
    const [label = '', sentence = ''] = words;
    await test.step(label, async () => {
      expect(sentence, 'a sentence on what it shows').toMatch(/^.{20,}\.$/);
      await rows.nth(i).click();
      await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue(label);
      const { scenario, rejected } = await expectNumbersOfAddress(page, evaluateLine);
      expect(scenario['name']).toBe(label);
      expect(rejected).toEqual([]);
      const numbers = await readKeyNumbers(page);
      for (const name of keyNumberNames) expect(numbers?.[name].value, name).toEqual(expect.any(Number));
      expect(linkOf(page).length).toBeLessThan(2000);
      seen.add(JSON.stringify(numbers && valuesOf(numbers)));
    });
    await button(page, 'Presets').click();
  }
  expect(seen.size, 'no two presets show the same').toBe(count);
});

test('a preset is one step of undo, and a change of it says that it is changed', async ({ page, evaluateLine }) => {
  await open(page, '#/explore?v=3&mem=2048');
  await button(page, 'Presets').click();
  await page.getByRole('menuitem', { name: /^Idle/ }).click();
  await expect.poll(() => linkOf(page)).toContain('name=');
  await expect(page.getByRole('banner')).not.toContainText('changed');
  await field(page, 'Memory').fill('4096');
  await field(page, 'Memory').press('Enter');
  await expect(page.getByRole('banner')).toContainText('changed');
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048');
  await expectNumbersOfAddress(page, evaluateLine);
});
