import {
  button,
  drag,
  expect,
  expectNumbersOfAddress,
  field,
  keyInLink,
  linkOf,
  open,
  readKeyNumbers,
  slider,
  test,
} from './helpers';

test('dragging Memory changes total time, downtime, traffic, energy and rounds, to what evaluate says; one that ends where it began leaves nothing', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  const before = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  // While the button is held the numbers already follow: nobody has to let go to see them.
  await drag(slider(page, 'Memory'), [0.8], {
    moves: 3,
    whileHeld: async () => {
      await expect.poll(async () => (await readKeyNumbers(page))?.['total time'].value).not.toBe(before.total_time_s);
    },
  });
  const { prediction, scenario } = await expectNumbersOfAddress(page, evaluateLine);
  expect(Number(scenario['memory'])).toBeGreaterThan(1024);
  expect(keyInLink(page, 'mem')).toBe(String(scenario['memory']));
  expect(prediction.total_time_s).toBeGreaterThan(before.total_time_s ?? 0);
  expect(prediction.traffic_mib).toBeGreaterThan(before.traffic_mib ?? 0);
  expect(prediction.energy_j).toBeGreaterThan(before.energy_j ?? 0);
  expect(prediction.downtime_s).not.toBe(before.downtime_s);
  expect(prediction.pre_copy_rounds).not.toBe(before.pre_copy_rounds);

  // A drag that ends where it began leaves nothing to undo and no entry.
  await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeDisabled();
  const entries = await page.evaluate(() => window.history.length);
  const input = slider(page, 'Maximum rounds');
  await drag(input, [0.5, 0], { moves: 3 });
  await expect(field(page, 'Maximum rounds')).toHaveValue('0');
  await button(page, 'Undo').click();
  await expect(field(page, 'Maximum rounds')).toHaveValue('29');
  await expect(button(page, 'Undo')).toBeDisabled();

  await input.press('ArrowRight');
  await input.press('ArrowLeft');
  await expect(field(page, 'Maximum rounds')).toHaveValue('29');
  expect(await page.evaluate(() => window.history.length)).toBeGreaterThan(entries);
});

test('the whole drag is one entry of the browser’s history and one step of undo; Back returns to its start', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=2048');
  const entries = () => page.evaluate(() => window.history.length);
  const before = await entries();
  const start = linkOf(page);
  // Longer than the pause between two writes of the address, so that several are due while the button is held.
  await drag(slider(page, 'Memory'), [0.9, 0.1, 0.7], {
    moves: 3,
    whileHeld: () => expect.poll(() => linkOf(page)).not.toBe(start),
  });
  await expectNumbersOfAddress(page, evaluateLine);
  const dragged = linkOf(page);
  expect(dragged).not.toBe(start);
  expect(await entries()).toBe(before + 1);

  await page.goBack();
  await expect(field(page, 'Memory')).toHaveValue('2,048');
  expect(linkOf(page)).toBe(start);
  await expectNumbersOfAddress(page, evaluateLine);

  await page.goForward();
  await expect.poll(() => linkOf(page)).toBe(dragged);
  await expectNumbersOfAddress(page, evaluateLine);

  await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeDisabled();
  await expect(field(page, 'Memory')).toHaveValue('2,048');
  expect((await expectNumbersOfAddress(page, evaluateLine)).scenario['memory']).toBe(2048);
  await button(page, 'Redo').click();
  await expect(button(page, 'Redo')).toBeDisabled();
  await expectNumbersOfAddress(page, evaluateLine);
  expect(linkOf(page)).toBe(dragged);
});
