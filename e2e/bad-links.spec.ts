import type { Page } from '@playwright/test';
import {
  button,
  type EvaluateLine,
  expect,
  expectNumbersOfAddress,
  field,
  follow,
  linkOf,
  open,
  parseResult,
  test,
} from './helpers';

/** The banner that says what a link held; there is one only while there is something to say. */
const banner = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

const items = async (page: Page) => await banner(page).getByRole('listitem').allInnerTexts();

interface BadValue {
  readonly why: string;
  readonly link: string;
  /** A line of the banner for each value refused: what it must name. */
  readonly lines: readonly (readonly (string | RegExp)[])[];
  /** The link as the page writes it anew. */
  readonly becomes: string;
}

/** One of each kind: which texts are refused, and what is used instead, is held by src/scenario/link.test.ts. */
const badValues: readonly BadValue[] = [
  { why: 'unreadable text', link: 'mem=abc', lines: [['Memory', 'abc', '1024']], becomes: '' },
  {
    why: 'a value above the range',
    link: 'rate=1e9',
    lines: [['Bandwidth', '1e9', /1,?000,?000/]],
    becomes: '&rate=1000000',
  },
  { why: 'an unknown model', link: 'model=magic', lines: [['Model', 'magic']], becomes: '' },
  { why: 'an unknown key', link: 'colour=red', lines: [['colour']], becomes: '' },
  { why: 'a repeated key', link: 'mem=2048&mem=4096', lines: [['Memory', '4096', '2048']], becomes: '&mem=2048' },
  { why: 'malformed percent-encoding', link: 'name=%E0%A4%A', lines: [['Scenario name', '%E0%A4%A']], becomes: '' },
  {
    why: 'a lowest rate above the highest',
    link: 'adapt=1&rmin=900&rmax=500',
    lines: [['Lowest rate', '900', '500']],
    becomes: '&adapt=1&rmin=500&rmax=500',
  },
];

test('each value that cannot be used is listed with what is used instead, and the page goes on', async ({
  page,
  evaluateLine,
}) => {
  test.slow();
  // A first visit, with an empty fragment, shows no banner.
  await open(page, '#/');
  await expect(banner(page)).toHaveCount(0);
  expect(linkOf(page)).toBe('#/explore?v=3');
  for (const { why, link, lines, becomes } of badValues) {
    await test.step(why, async () => {
      await follow(page, `#/explore?v=3&${link}`);
      await expect.poll(() => linkOf(page)).toBe(`#/explore?v=3${becomes}`);
      await expect(banner(page)).toHaveCount(1);
      const said = await items(page);
      expect(said).toHaveLength(lines.length);
      for (const [i, words] of lines.entries()) {
        for (const word of words) expect(said[i]).toMatch(typeof word === 'string' ? literal(word) : word);
      }
      await expectNumbersOfAddress(page, evaluateLine);
      await follow(page, '#/explore?v=3&mem=999');
      await expect(banner(page)).toHaveCount(0);
    });
  }
  // The banner can be closed, and goes by itself when the scenario changes.
  await follow(page, '#/explore?v=3&mem=abc');
  await banner(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await expect(banner(page)).toHaveCount(0);

  await follow(page, '#/explore?v=3&mem=abcd');
  await expect(banner(page)).toHaveCount(1);
  await field(page, 'Memory').fill('2048');
  await field(page, 'Memory').press('Enter');
  await expect(banner(page)).toHaveCount(0);
  await expect(button(page, 'Undo')).toBeEnabled();
});

test('a link with several such values starts the page, with a line for each that evaluate lists, in its order', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=abc&dirty=1e12&shape=round&rate=0&name=%E0%A4%A');
  await expect(banner(page)).toHaveCount(1);
  const said = await items(page);
  expect(said).toHaveLength(5);
  for (const [i, word] of ['Memory', 'Dirtying rate', 'shape', 'Bandwidth', 'Scenario name'].entries()) {
    expect(said[i]).toContain(word);
  }
  expect(linkOf(page)).toBe('#/explore?v=3&dirty=100000&rate=1');
  await expectNumbersOfAddress(page, evaluateLine);

  const link = '#/explore?mem=abc&dirty=-1&dirty=3&colour=red&rounds=1.5';
  const { rejected, link: rewritten } = parseResult(await evaluateLine(link));
  expect(rejected).toHaveLength(6);
  await follow(page, link);
  await expect.poll(() => linkOf(page)).toBe(rewritten);
  await expect.poll(async () => (await items(page)).length).toBe(rejected.length);
  const listed = await items(page);
  // An unknown key is named; of a known one the text that was there.
  for (const [i, { key, text, used }] of rejected.entries()) expect(listed[i]).toContain(used === null ? key : text);
});

const literal = (text: string): RegExp => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

test('an unknown view opens Explore and is listed; a link without a version is read and listed', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/dashboard?v=3&mem=2048');
  await expect(banner(page)).toContainText('dashboard');
  expect(linkOf(page)).toBe('#/explore?v=3&mem=2048');
  await expectNumbersOfAddress(page, evaluateLine);
  await follow(page, '#/explore?mem=4096');
  await expect(banner(page)).toHaveCount(1);
  await expect.poll(() => linkOf(page)).toContain('#/explore?v=3&mem=4096&past=0&line=scenario&fleet=');
  await expectNumbersOfAddress(page, evaluateLine);
});

test.describe('a link that is refused starts the page with the last or the default scenario, and says why', () => {
  test('with the default one on a first visit', async ({ page, evaluateLine }) => {
    await open(page, '#/explore?v=99&mem=2048');
    await expect(banner(page)).toContainText('99');
    expect(linkOf(page)).toBe('#/explore?v=3');
    await expectNumbersOfAddress(page, evaluateLine);
  });

  test('with the last scenario, if there is one', async ({ page, context, evaluateLine }) => {
    await open(page, '#/explore?v=3&mem=512');
    await expectNumbersOfAddress(page, evaluateLine);
    const later = await context.newPage();
    await open(later, '#/explore?v=abc&mem=2048');
    await expect(banner(later)).toContainText('version');
    expect(linkOf(later)).toBe('#/explore?v=3&mem=512');
    await expectNumbersOfAddress(later, evaluateLine);
  });

  test('and one that comes while the page is open leaves the scenario as it is', async ({ page, evaluateLine }) => {
    await open(page, '#/explore?v=3&mem=512');
    for (const version of ['99', 'abc', '']) {
      await test.step(`v=${version}`, async () => {
        await follow(page, `#/explore?v=${version}&mem=2048`);
        await expect(banner(page)).toContainText('version');
        await expect(field(page, 'Memory')).toHaveValue('512');
        await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=512');
        await expectNumbersOfAddress(page, evaluateLine);
        await banner(page)
          .getByRole('button', { name: /^Close/ })
          .click();
        await expect(banner(page)).toHaveCount(0);
      });
    }
  });
});

test.describe('hostile text is shown as text and does nothing', () => {
  const attack = '<script>document.title="owned"</script><img src=x onerror=alert(1)>';
  const hostile = [
    ['as a value', `#/explore?v=3&mem=${encodeURIComponent(attack)}`, '<script>'],
    ['as a key', `#/explore?v=3&${encodeURIComponent(attack)}=1`, '<script>'],
    ['as a view', `#/${encodeURIComponent(attack)}?v=3`, 'explore'],
    ['very long', `#/explore?v=3&mem=${'9'.repeat(20_000)}x&${'k'.repeat(20_000)}=1`, '999'],
    ['of a prototype', '#/explore?v=3&__proto__=1&constructor=2&toString=3', '__proto__'],
    ['of thousands of keys', `#/explore?v=3&${Array.from({ length: 3000 }, (_, i) => `k${i}=1`).join('&')}`, 'k0'],
    ['in a pin', `#/explore?v=3&pin=${encodeURIComponent(`mem~${attack},x~1`)}`, '<script>'],
  ] as const;

  async function expectHarmless(page: Page, shown: string, evaluateLine: EvaluateLine): Promise<void> {
    await expect(banner(page)).toContainText(shown);
    await expect(page).not.toHaveTitle('owned');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    await expectNumbersOfAddress(page, evaluateLine);
    // The banner scrolls by itself: it never pushes the numbers out of reach, and the page does not grow sideways.
    const { width, height } = (await banner(page).boundingBox()) ?? { width: 0, height: 0 };
    expect(height).toBeLessThan(400);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }

  test('as value, key, view or pin, very long or very often', async ({ page, evaluateLine }) => {
    await open(page);
    for (const [where, link, shown] of hostile) {
      await test.step(where, async () => {
        await follow(page, link);
        await expectHarmless(page, shown, evaluateLine);
        await follow(page, '#/explore?v=3&mem=999');
        await expect(banner(page)).toHaveCount(0);
      });
    }
    // As a name, where it is the name.
    await follow(page, `#/explore?v=3&name=${encodeURIComponent(attack)}`);
    await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue(attack);
    await expect(page).not.toHaveTitle('owned');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });

  test('in the link that starts the page', async ({ page, evaluateLine }) => {
    await open(page, `${hostile[0][1]}&${encodeURIComponent(attack)}=${'9'.repeat(20_000)}&name=%E0%A4%A`);
    await expectHarmless(page, '<script>', evaluateLine);
  });
});
