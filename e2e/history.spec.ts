import { readFileSync } from 'node:fs';
import { button, expect, expectNoViolations, field, keptIn, keyInLink, stripNumber, test } from './helpers';

test('histories are simulated, made up, opened, saved, deleted and brought back, and a reload keeps them', async ({
  page,
}) => {
  const section = page.getByRole('region', { name: 'What history says', exact: true });
  const next = () => stripNumber(section, 'Refined rate D̃, next');
  const vm = section.getByLabel('VM', { exact: true });
  const kept = (count: number) => expect.poll(() => keptIn(page, 'precopy', 'histories')).toBe(count);
  await page.goto('./#/decide/rank?v=3');
  await expect(section).toContainText('Nothing is known of past migrations of Dbench 1');
  await button(section, 'Simulate ten migrations').click();
  await expect(section).toContainText('10 simulated migrations added to Dbench 1.');
  await expect(section.getByRole('figure')).toHaveCount(3);
  const rate = await next();
  await kept(1);
  await page.reload();
  await expect(vm).toHaveValue('Dbench 1');
  await expect(section.getByRole('option', { name: 'Dbench 1, 10 migrations' })).toBeAttached();
  await expect.poll(next).toBe(rate);
  await button(section, 'Delete this history').click();
  await kept(0);

  const header = 'vm,migration,round,duration_s,dirty_rate_mib_s,sample_mib_s';
  const good = ['web,1,0,9.5,40.25,70', 'web,2,0,8,44,72', 'web,2,1,1,30,72'];
  const text = [header, good[1], 'web,3,0,none,40,', good[2], good[0]].join('\n');
  await section
    .getByLabel('Open history')
    .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(section).toContainText('Line 3, column duration_s: “none” is not a number.');
  await expect(vm).toHaveValue('web');
  const download = page.waitForEvent('download');
  await button(section, 'Download all histories').click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved.trim().split('\r\n')).toEqual([header, ...good]);
  await button(section, 'Delete all histories').click();
  await expect(section).toContainText('All histories are deleted');
  await button(section, 'Take it back').click();
  await expect(section.getByRole('option', { name: /^web/ })).toHaveCount(1);

  await button(section, 'Generate a history').click();
  await page.getByRole('menuitem', { name: 'Mostly the sample' }).click();
  const phi = page.getByRole('figure', { name: 'φ has found the best value, 0.8' });
  await phi.getByRole('button', { name: /^Table of/ }).click();
  await expect(phi.getByRole('row')).toHaveCount(31);
  await expectNoViolations(page, 'a history', '.history');
  // Another mu is another history: what is best is then found looking back.
  await field(page, 'Weight of the last migration').fill('0.6');
  await field(page, 'Weight of the last migration').press('Enter');
  await expect(section).toContainText('Looking back');
  expect(keyInLink(page, 'mu')).toBe('0.6');
  const used = await next();
  await button(section, 'Use this D').click();
  await expect.poll(() => keyInLink(page, 'dirty')).toBe(String(Number(used.toPrecision(3))));
  for (const _ of ['rate', 'mu']) await button(page, 'Undo').click();
  await expect(phi).toBeVisible();
  expect(keyInLink(page, 'dirty')).toBeNull();
});
