import { button, expect, field, follow, keyInLink, keyNumberGroup, open, test } from './helpers';

test.describe('at the first visit', () => {
  test.use({ mover: null });

  test('the page asks once what moves the VMs, sets that product’s own defaults, and remembers it', async ({
    page,
  }) => {
    await open(page);
    const strip = page.getByRole('region', { name: 'What moves your VMs?' });
    await strip.getByRole('combobox').selectOption('KubeVirt 1.x');
    await button(page, 'Use it').click();
    await expect.poll(() => keyInLink(page, 'model')).toBe('kubevirt');
    expect([keyInLink(page, 'tgib'), keyInLink(page, 'then')]).toEqual(['150', 'abort']);
    await expect(strip).toHaveCount(0);
    await button(page, 'Undo').click();
    await expect.poll(() => keyInLink(page, 'model')).toBeNull();
    expect(keyInLink(page, 'tgib')).toBeNull();
    await page.reload();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(strip).toHaveCount(0);
  });
});

test('one click puts in force what would help; a guest that nobody has measured gets ranges, and a second rate settles it', async ({
  page,
}) => {
  await open(page, '#/explore?v=3&model=kubevirt&mem=8192&dirty=200&ws=4000&rate=1000&tgib=20&then=abort');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('It is given up after 6 rounds and 180 s');
  await button(page, 'What would help').click();
  const remedies = page.getByRole('region', { name: 'What would help', exact: true });
  await remedies.getByRole('button', { name: /^Post-copy after/ }).click();
  await expect.poll(() => keyInLink(page, 'then')).toBe('post-copy');
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'then')).toBe('abort');

  await follow(page, '#/explore?v=3&model=libvirt&mem=4096&dirty=60&rate=1000');
  await expect(page.getByRole('main')).toContainText('Working set not known: predicted from 5,306 measured guests.');
  await expect(keyNumberGroup(page)).toContainText('90 %:');
  await page
    .getByText(/^Counted over/)
    .first()
    .click();
  const second = field(page, 'Second rate');
  await second.fill('12');
  await second.press('Enter');
  await expect.poll(() => keyInLink(page, 'd2')).toBe('12');
  await expect(page.getByRole('main')).not.toContainText('Working set not known');
  await expect(keyNumberGroup(page)).not.toContainText('90 %:');
  await expect(page.getByText(/^Means .* written in an instant/)).toBeVisible();
});
