import type { Page } from '@playwright/test';
import {
  button,
  type EvaluateLine,
  expect,
  expectNumbersOfAddress,
  follow,
  keyInLink,
  linkOf,
  open,
  parseResult,
  readKeyNumbers,
  test,
} from './helpers';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
/** The button that applies the advice: the only one of the page that begins with "Set". */
const advice = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Set / });

const stopReason = async (link: string, evaluateLine: EvaluateLine) => {
  const { prediction } = parseResult(await evaluateLine(link));
  return prediction.applicable ? prediction.stop_reason : 'not applicable';
};

test('each reason for stopping is told in words, at the verdict and at the number of rounds', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  for (const { link, reason, verdict, caption } of [
    { link: '', reason: 'threshold', verdict: /or less is left to send/, caption: /threshold/ },
    { link: '&dirty=100', reason: 'not-shrinking', verdict: /dirtied more than it sent/, caption: /not shrinking/ },
    { link: '&rounds=2', reason: 'max-rounds', verdict: /used its 3 rounds/, caption: /rounds used up/ },
    { link: '&factor=1.2', reason: 'max-traffic', verdict: /1\.2 times the memory/, caption: /traffic limit/ },
  ]) {
    await test.step(reason, async () => {
      await follow(page, `#/explore?v=3${link}`);
      await expect.poll(() => linkOf(page)).toBe(`#/explore?v=3${link}`);
      const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
      expect(prediction.stop_reason).toBe(reason);
      await expect(headline(page)).toHaveText(reason === 'threshold' ? /^It converges/ : /^It does not converge/);
      await expect(page.getByRole('main')).toContainText(verdict);
      expect((await readKeyNumbers(page))?.rounds.cell).toMatch(caption);
      await expect(advice(page)).toHaveCount(reason === 'threshold' ? 0 : 1);
    });
  }
  await test.step('not applicable: why, and no number but lambda', async () => {
    await follow(page, '#/explore?v=3&dirty=100&model=closed-form');
    await expect(headline(page)).toContainText('Not applicable');
    await expect(headline(page)).toContainText('outruns the link');
    const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
    expect(prediction.applicable).toBe(false);
    const numbers = await readKeyNumbers(page);
    expect(numbers?.convergence.value).toBeCloseTo(1.048576, 9);
    expect(numbers?.downtime.value).toBeNull();
    await expect(advice(page)).toBeVisible();
    await follow(page, '#/explore?v=3&thd=0&model=closed-form');
    await expect(headline(page)).toContainText(/Not applicable.*threshold/);
  });
  await test.step('the limits of the numbers stand beside them', async () => {
    const limits = page.getByRole('list', { name: 'Limits of these numbers' });
    for (const [link, words] of [
      ['#/explore?v=3&mem=65536&rate=10000', /Outside what the paper measured.*memory.*bandwidth/],
      ['#/explore?v=3&guards=0', 'as printed'],
      ['#/explore?v=3&model=closed-form&adapt=1', 'one rate'],
    ] as const) {
      await follow(page, link);
      await expect(limits).toContainText(words);
    }
  });
});

// That what is advised mends it, whatever the scenario, is a property of src/analysis/mend.test.ts.
test('pressing the button of the advice makes it converge, in one step of undo', async ({ page, evaluateLine }) => {
  await open(page);
  for (const [what, knobs] of [
    ['where dirtying outruns the closed form', 'dirty=100&model=closed-form'],
    ['where the rounds do not shrink', 'dirty=100'],
    ['with the dirty curve', 'dirty=300&ws=900&model=dirty-curve'],
  ] as const) {
    await test.step(what, async () => {
      const link = `#/explore?v=3&${knobs}`;
      await follow(page, link);
      await expect.poll(() => linkOf(page)).toBe(link);
      await expectNumbersOfAddress(page, evaluateLine);
      expect(await stopReason(link, evaluateLine)).not.toBe('threshold');
      await advice(page).click();
      await expect.poll(() => linkOf(page)).not.toBe(link);
      const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
      expect(prediction.stop_reason).toBe('threshold');
      await expect(headline(page)).toHaveText(/^It converges/);
      await button(page, 'Undo').click();
      await expect.poll(() => linkOf(page)).toBe(link);
    });
  }
});

test('the advice is the cheapest single change, as a brute-force search with evaluate finds it', async ({
  page,
  evaluateLine,
}) => {
  const base = { dirty: 100, rate: 800, thd: 0.1953125, rounds: 29, factor: 3 };
  await open(page, '#/explore?v=3&dirty=100');
  await expect(advice(page)).toBeVisible();
  const name = await advice(page).innerText();
  await advice(page).click();
  await expectNumbersOfAddress(page, evaluateLine);
  const changed = (['dirty', 'rate', 'thd', 'rounds', 'factor'] as const).filter(
    (key) => keyInLink(page, key) !== (key === 'dirty' ? '100' : null),
  );
  expect(changed, `one knob is changed by "${name}"`).toHaveLength(1);
  const [key] = changed;
  if (!key) return;
  const used = Number(keyInLink(page, key) ?? { ...base, dirty: 40 }[key]);
  const distance = Math.abs(Math.log(used / base[key]));

  // Every knob in steps of 1 % up and down, as far as the advice went: nothing nearer may mend it. Whole rounds only.
  const STEP = 0.01;
  const nearer: string[] = [];
  for (const [each, from] of Object.entries(base)) {
    const values = new Set<number>();
    for (let way = STEP; way < distance * 0.99; way += STEP) {
      for (const value of [from * Math.exp(way), from * Math.exp(-way)]) {
        values.add(each === 'rounds' ? Math.round(value) : value);
      }
    }
    for (const value of values) {
      if (value === from || (each === 'factor' && value < 1)) continue;
      const knobs = { dirty: '100', [each]: String(value) };
      const link = `#/explore?v=3&${Object.entries(knobs)
        .map(([knob, text]) => `${knob}=${text}`)
        .join('&')}`;
      if ((await stopReason(link, evaluateLine)) === 'threshold') nearer.push(link);
    }
  }
  expect(nearer).toEqual([]);
});
