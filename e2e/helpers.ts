import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from './fixtures';

/** What the stories share: the command `evaluate` as a second opinion, and the page's numbers and knobs by their names. */

const project = fileURLToPath(new URL('..', import.meta.url));

export interface ResultRound {
  readonly round: number;
  readonly volume_mib: number;
  readonly duration_s: number;
  readonly dirtied_mib: number;
  readonly skipped_mib: number;
  readonly stop_and_copy: boolean;
  readonly guards: readonly string[];
}

/** A line of `evaluate`, as far as the stories read it. */
export interface Result {
  readonly link: string;
  readonly rejected: readonly { readonly key: string; readonly text: string; readonly used: unknown }[];
  readonly scenario: Readonly<Record<string, number | boolean | string>>;
  readonly prediction: {
    readonly applicable: boolean;
    readonly rounds: readonly ResultRound[];
    readonly convergence_coefficient: number | null;
    readonly pre_copy_rounds: number | null;
    readonly stop_reason: string | null;
    readonly traffic_mib: number | null;
    readonly total_time_s: number | null;
    readonly downtime_s: number | null;
    readonly energy_j: number | null;
    readonly energy_source_j: number | null;
    readonly energy_destination_j: number | null;
    readonly mean_power_w: number | null;
  };
}

/** The command that reads a link a line; it is started once for many links, because starting takes longest. */
function startEvaluate(): ChildProcess {
  const command = fileURLToPath(new URL('../scripts/evaluate.mjs', import.meta.url));
  return spawn(process.execPath, [command], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
}

interface WorkerFixtures {
  /** The line that the command `evaluate` prints for a link. */
  evaluateLine: (link: string) => Promise<string>;
}

/** The `test` of every story: the watch of `fixtures.ts`, and the command `evaluate`. */
export const test = base.extend<object, WorkerFixtures>({
  evaluateLine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const command = startEvaluate();
      const { stdin, stdout } = command;
      if (!stdin || !stdout) throw new Error('The command evaluate has no input or output.');
      const waiting: ((line: string) => void)[] = [];
      createInterface({ input: stdout }).on('line', (line) => waiting.shift()?.(line));
      await use((link) => {
        const answer = new Promise<string>((resolve) => waiting.push(resolve));
        stdin.write(`${link}\n`);
        return answer;
      });
      stdin.end();
      await once(command, 'exit');
    },
    { scope: 'worker' },
  ],
});

export { expectNoViolations, expectNoViolationsNarrow, violations } from './axe';
export { expect };

export type EvaluateLine = WorkerFixtures['evaluateLine'];

export const parseResult = (line: string): Result => JSON.parse(line) as Result;

/** The whole output of `npm run --silent evaluate -- LINK...`, as a person types it. */
export async function runEvaluateCommand(...links: readonly string[]): Promise<{ text: string; exitCode: number }> {
  const command = spawn('npm', ['run', '--silent', 'evaluate', '--', ...links], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  command.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const [exitCode] = (await once(command, 'close')) as [number];
  return { text, exitCode };
}

/** A key number as the page has it: the full double, and the words around it. Null where there is none. */
export interface ShownNumber {
  readonly value: number | null;
  readonly shown: string;
  readonly cell: string;
}

export const keyNumberNames = ['total time', 'downtime', 'traffic', 'energy', 'rounds', 'convergence'] as const;
export type KeyNumberName = (typeof keyNumberNames)[number];
export type KeyNumbers = Readonly<Record<KeyNumberName, ShownNumber>>;

export const keyNumberGroup = (page: Page): Locator => page.getByRole('group', { name: 'Key numbers', exact: true });

/** The key numbers, all read in one moment; undefined where the group does not hold exactly these six. */
export async function readKeyNumbers(page: Page): Promise<KeyNumbers | undefined> {
  const cells = await keyNumberGroup(page).evaluate((group) =>
    [...group.querySelectorAll('data')].map((data) => {
      let cell: HTMLElement = data;
      while (cell.parentElement && cell.parentElement !== group) cell = cell.parentElement;
      return { written: data.value, shown: data.textContent ?? '', cell: cell.textContent ?? '' };
    }),
  );
  const entries = keyNumberNames.map((name) => {
    const own = cells.filter(({ cell }) => cell.toLowerCase().startsWith(name));
    const [first] = own;
    if (!first || own.length !== 1) return undefined;
    const { written, shown, cell } = first;
    return [name, { value: written === '' ? null : Number(written), shown, cell }] as const;
  });
  if (cells.length !== entries.length || entries.includes(undefined)) return undefined;
  return Object.fromEntries(entries.filter((entry) => entry !== undefined)) as unknown as KeyNumbers;
}

/** A number of a strip by its label, to all digits. */
export async function stripNumber(within: Locator, label: string): Promise<number> {
  const cell = within.locator('dl > div').filter({ has: within.page().getByRole('term').filter({ hasText: label }) });
  return Number(await cell.locator('data').getAttribute('value'));
}

type Values = Readonly<Record<KeyNumberName, number | null>>;

/** The values of key numbers alone, for comparing. */
export function valuesOf(numbers: KeyNumbers): Values {
  return Object.fromEntries(keyNumberNames.map((name) => [name, numbers[name].value])) as Values;
}

/** The key numbers that a line of `evaluate` holds. */
export function valuesOfResult({ prediction }: Result): Values {
  return {
    'total time': prediction.total_time_s,
    downtime: prediction.downtime_s,
    traffic: prediction.traffic_mib,
    energy: prediction.energy_j,
    rounds: prediction.pre_copy_rounds,
    convergence: prediction.convergence_coefficient,
  };
}

/** The fragment in the address, from '#' on. */
export const linkOf = (page: Page): string => new URL(page.url()).hash;

/** What the address says of one knob, by its key; null where it is at its default. */
export const keyInLink = (page: Page, key: string): string | null =>
  new URLSearchParams(linkOf(page).split('?')[1] ?? '').get(key);

/**
 * Waits until the page is at rest with the numbers of the link in its address, to the last digit, and gives that result.
 * Where the model is not applicable every number is absent but lambda, which is known all the same.
 */
export async function expectNumbersOfAddress(page: Page, evaluateLine: EvaluateLine): Promise<Result> {
  let result: Result | undefined;
  await expect(async () => {
    const read = parseResult(await evaluateLine(linkOf(page)));
    const numbers = await readKeyNumbers(page);
    expect(numbers, 'the six key numbers').toBeDefined();
    if (!numbers) return;
    const seen = valuesOf(numbers);
    const expected = valuesOfResult(read);
    expect(read.link, 'the address is written as links are').toBe(linkOf(page));
    if (read.prediction.applicable) expect(seen).toEqual(expected);
    else expect({ ...seen, convergence: null }).toEqual(expected);
    result = read;
  }).toPass({ timeout: 60_000, intervals: [20, 50, 100, 250] });
  if (!result) throw new Error('The numbers were never read.');
  return result;
}

/** Opens a link, or the page without one, and waits for its first numbers. */
export async function open(page: Page, link = ''): Promise<void> {
  await page.goto(`./${link}`);
  await expect(keyNumberGroup(page).locator('data').first()).toBeVisible();
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Follows a link on the open page, as typing it into the address bar does: quicker than opening the page anew. */
export async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, link);
}

/** Does something while the page is under a finger, as for a context that has touch, which would be another context. */
export async function underFinger(page: Page, work: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await work();
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await session.detach();
}

/** Lets the page's worker hear each question late: by so many milliseconds, one after the other and from the start again. */
export async function answerLate(page: Page, delays: readonly number[]): Promise<void> {
  await page.route(/worker.*\.js/, async (route) => {
    const response = await route.fetch();
    const slow = `
      const delays = ${JSON.stringify(delays)};
      let asked = 0;
      const quick = self.addEventListener.bind(self);
      self.addEventListener = (type, listener, ...rest) => quick(type, type === 'message'
        ? (event) => setTimeout(() => listener.call(self, event), delays[asked++ % delays.length]) : listener, ...rest);`;
    await route.fulfill({ response, body: `${slow}\n${await response.text()}` });
  });
}

export const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
export const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The chart of the rounds, whose title changes with what it finds. */
export const roundsFigure = (page: Page): Locator =>
  page.getByRole('figure').filter({ has: page.getByRole('img', { name: 'Bars: volume sent in each round' }) });

/** Opens every group of knobs that starts closed. */
export async function openAllGroups(page: Page): Promise<void> {
  const controls = page.getByRole('region', { name: 'Controls' });
  await controls.evaluate((element) => {
    for (const group of element.querySelectorAll('details')) group.open = true;
  });
  // How the rate was counted comes when its line is opened.
  await expect(controls.getByText('How to measure it')).toBeVisible();
}

/** Names of all sliders in the order of the page. */
export async function sliderNames(page: Page): Promise<string[]> {
  return await page
    .getByRole('slider')
    .evaluateAll((inputs) =>
      inputs.map(
        (input) =>
          document.getElementById(input.getAttribute('aria-labelledby') ?? '')?.textContent ??
          input.getAttribute('aria-label') ??
          '',
      ),
    );
}

/** Those of them that the chosen model uses: the others change nothing, and say so. */
export async function usedSliderNames(page: Page): Promise<string[]> {
  const names = await sliderNames(page);
  const unused = await page
    .getByRole('slider')
    .evaluateAll((inputs) => inputs.map((input) => /not used/i.test(input.closest('.knob')?.textContent ?? '')));
  return names.filter((_, i) => !unused[i]);
}

/** Where a slider's handle stands for a share of its way, in pixels of the page. */
async function handlePlace(input: Locator, share: number): Promise<{ x: number; y: number }> {
  const box = await input.boundingBox();
  if (!box) throw new Error('The slider is not on the page.');
  const HANDLE = 20;
  return { x: box.x + HANDLE / 2 + share * (box.width - HANDLE), y: box.y + box.height / 2 };
}

/** The share of its way at which a slider stands. */
const shareOf = (input: Locator): Promise<number> =>
  input.evaluate(
    (each: HTMLInputElement) => (Number(each.value) - Number(each.min)) / (Number(each.max) - Number(each.min)),
  );

interface DragOptions {
  /** Moves of the mouse on each leg. */
  readonly moves?: number;
  /** Called before the button is let go. */
  readonly whileHeld?: () => Promise<void>;
}

/** Drags a slider with the mouse from where it stands past shares of its way, in one go. */
export async function drag(input: Locator, shares: readonly number[], options: DragOptions = {}): Promise<void> {
  const { moves = 12, whileHeld } = options;
  const { mouse } = input.page();
  await input.scrollIntoViewIfNeeded();
  const start = await handlePlace(input, await shareOf(input));
  await mouse.move(start.x, start.y);
  await mouse.down();
  for (const share of shares) {
    // Past the ends, as a hand does.
    const to = await handlePlace(input, share <= 0 ? -0.1 : share >= 1 ? 1.1 : share);
    await mouse.move(to.x, to.y, { steps: moves });
  }
  await whileHeld?.();
  await mouse.up();
}

/** How many records a database of the page has. One that is not there yet is not made by asking. */
export const keptIn = (page: Page, database: string, store: string): Promise<number> =>
  page.evaluate(
    async ([name, from]) => {
      if (!(await indexedDB.databases()).some((each) => each.name === name)) return 0;
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      try {
        if (!opened.objectStoreNames.contains(from)) return 0;
        const count = opened.transaction(from).objectStore(from).count();
        return await new Promise<number>((resolve) => {
          count.onsuccess = () => resolve(count.result);
        });
      } finally {
        opened.close();
      }
    },
    [database, store] as const,
  );
