import { readFile } from 'node:fs/promises';
import { defaultFleet } from '../src/scenario/fleet';
import { encodeLink } from '../src/scenario/link';
import { defaultScenario } from '../src/scenario/scenario';
import {
  button,
  expect,
  field,
  follow,
  keyNumberGroup,
  open,
  readKeyNumbers,
  test,
  valuesOf,
  violations,
} from './helpers';

const scenario = { ...defaultScenario, name: 'On <paper>', memory: 2048.25 };
const link = encodeLink({ view: 'explore', scenario, pins: [], fleet: defaultFleet });

/** As links to the page itself are written on paper, so that they lead there. */
const foreign = (address: string) => address.replace('#', '?#');

/** A PDF's pages, and where its links lead. */
function readPdf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const links = [...text.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address = '']) => address);
  return { pages: text.match(/\/Type \/Page\b/g)?.length ?? 0, links };
}

test.use({ colorScheme: 'dark' });

test('a view is printed whole and light, with its link, and saved as a report that opens again with the same numbers', async ({
  page,
  context,
  origins,
}, info) => {
  await open(page, link);
  const address = page.url();
  const numbers = valuesOf((await readKeyNumbers(page)) as NonNullable<Awaited<ReturnType<typeof readKeyNumbers>>>);
  await expect(page.getByRole('heading', { name: 'Equations in play' })).toBeAttached();
  await page.waitForLoadState('networkidle');

  const paper = readPdf(await page.pdf({ format: 'A4' }));
  expect(paper.pages).toBeGreaterThan(2);
  expect(paper.links).toContain(foreign(address));
  // The page is as it was.
  await expect(button(page, 'Undo')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-paper');

  // What a printer is given, held still.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: address })).toBeVisible();
  await expect(button(page, 'Undo')).toBeHidden();
  await expect(page.getByRole('slider')).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });

  await button(page, 'Share').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as report').click()]);
  expect(download.suggestedFilename()).toBe('Explore-On-paper.html');
  const file = info.outputPath('report.html');
  await download.saveAs(file);

  // It is read from a file, where no program runs and nothing is asked for.
  origins.add('null');
  const report = await context.newPage();
  await report.goto(`file://${file}`);
  await expect(report.getByText('Explore: On <paper>')).toBeVisible();
  const written = await keyNumberGroup(report)
    .locator('data')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLDataElement).value)));
  expect(written).toEqual(expect.arrayContaining(Object.values(numbers)));
  expect(await report.locator('figure .is-wide svg').count()).toBeGreaterThan(2);
  await expect(report.locator('figure .is-narrow').first()).toBeHidden();
  await report.setViewportSize({ width: 390, height: 800 });
  await expect(report.locator('figure .is-narrow').first()).toBeVisible();
  expect(await report.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await violations(report, 'html')).toEqual([]);
  expect(await report.locator('math').count()).toBeGreaterThan(10);
  await report.close();

  await follow(page, encodeLink({ view: 'explore', scenario: defaultScenario, pins: [], fleet: defaultFleet }));
  await expect(field(page, 'Scenario name')).toHaveValue('');
  const text = await readFile(file, 'utf8');
  await page.evaluate((written) => {
    const files = new DataTransfer();
    files.items.add(new File([written], 'report.html', { type: 'text/html' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: files }));
  }, text);
  await expect(field(page, 'Scenario name')).toHaveValue('On <paper>');
  await expect
    .poll(async () => valuesOf((await readKeyNumbers(page)) as Parameters<typeof valuesOf>[0]))
    .toEqual(numbers);
});
