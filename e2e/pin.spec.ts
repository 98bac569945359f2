import { button, expect, expectNumbersOfAddress, field, keyInLink, open, readKeyNumbers, test } from './helpers';

test('a pinned scenario is what every change is shown against, until it is taken away', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  await expect(page.getByRole('main')).toContainText('Pin this scenario');
  await button(page, 'Pin').click();
  const before = (await readKeyNumbers(page))?.['total time'].value ?? 0;
  await field(page, 'Memory').fill('2048');
  await field(page, 'Memory').press('Enter');
  await expectNumbersOfAddress(page, evaluateLine);
  const numbers = await readKeyNumbers(page);
  const after = numbers?.['total time'].value ?? 0;
  const change = ((100 * (after - before)) / before).toPrecision(3);
  expect(numbers?.['total time'].cell).toContain(`+${change} %, pinned 17.5\u00a0s`);
  expect(keyInLink(page, 'pin')).toBe('');
  await expect(page.getByRole('figure', { name: 'Cost by your weights' })).toBeVisible();

  await button(page, 'Unpin').click();
  await expect(page.getByRole('figure', { name: 'Cost by your weights' })).toBeHidden();
  expect(keyInLink(page, 'pin')).toBeNull();
  await button(page, 'Undo').click();
  await expect(page.getByRole('figure', { name: 'Cost by your weights' })).toBeVisible();
});

test('the cost of two scenarios is what eq. 18 gives for the larger of each metric', async ({ page, evaluateLine }) => {
  await open(page, '#/explore?v=1&dirty=60&wd=0.4&wt=0.3&wv=0.2&we=0.1&pin=');
  await expectNumbersOfAddress(page, evaluateLine);
  const [mine, pinned] = [
    JSON.parse(await evaluateLine('#/explore?v=1&dirty=60')).prediction,
    JSON.parse(await evaluateLine('#/explore?v=1')).prediction,
  ];
  const cost = (one: Record<string, number>, other: Record<string, number>) =>
    (
      [
        ['downtime_s', 0.4],
        ['total_time_s', 0.3],
        ['traffic_mib', 0.2],
        ['energy_j', 0.1],
      ] as const
    ).reduce((sum, [key, weight]) => sum + (weight * (one[key] ?? 0)) / Math.max(one[key] ?? 0, other[key] ?? 0), 0);
  const figure = page.getByRole('figure', { name: 'Cost by your weights' });
  await expect(figure).toContainText(
    `C is ${Number(cost(mine, pinned).toPrecision(3))} here and ${Number(cost(pinned, mine).toPrecision(3))} for the pinned scenario.`,
  );
});
