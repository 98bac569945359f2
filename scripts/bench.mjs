// @ts-check
// npm run bench: how fast the models and the page are, in one table. Not part of npm test: times depend on the machine.
//
//   npm run bench                    everything
//   npm run bench -- models          the models alone; `simulator` the simulator alone; `page` the page alone
//   npm run bench -- native          Algorithm 1 in bulk beside a plain loop in C, where there is a C compiler
//   npm run bench -- platforms       every platform over one VM, and one over the prior of an unknown working set
//   npm run bench -- what-if          maps of two knobs, and doubt
//   npm run bench -- pool            maps and doubt by two workers, and a slider's question meanwhile
//   npm run bench -- sweep           the sweep model against the simulated host: errors, not times; some minutes
//   npm run bench -- paper           the paper's errors, claims and savings by seed, and eq. 10 learned anew: no times; some minutes
//   npm run bench -- paper 6 7       the same for those seeds
//   npm run bench -- plan            a thousand VMs planned as a range, a listing of 100,000 read
//   npm run bench -- ranking         100,000 VMs ranked after a weight changes
//   npm run bench -- fleet           a fleet of 100,000 VMs: read, sorted, filtered
//   npm run bench -- readers         a million rows of each kind of table: read, or refused
//   npm run bench -- validate        26,000 of one's own migrations against every model
//   npm run bench -- page --quick    two sliders instead of seven
//   npm run bench -- page --short    keys, a drag that does not wait, the first load: a minute instead of a quarter of an hour
//   npm run bench -- page --each     a line for every slider, with where its time went
//   npm run bench -- pages           the film of pages: frames a second
//   npm run bench -- check           whether the instrument of the page part notices deliberate delays
//
// Ends with 1 when a target is missed.
import { checkInstrument } from './bench/check.mjs';
import { measureFleet } from './bench/fleet.mjs';
import { measureModels } from './bench/models.mjs';
import { measureNative } from './bench/native.mjs';
import { measurePage } from './bench/page.mjs';
import { measurePages } from './bench/pages.mjs';
import { measurePaper } from './bench/paper.mjs';
import { measurePlan } from './bench/plan.mjs';
import { measurePlatforms } from './bench/platforms.mjs';
import { measurePool } from './bench/pool.mjs';
import { measureRanking } from './bench/ranking.mjs';
import { measureReaders } from './bench/readers.mjs';
import { machine, printTable } from './bench/report.mjs';
import { measureSimulator } from './bench/simulator.mjs';
import { openBrowser, serveBuild, temporaryFolder } from './bench/site.mjs';
import { measureSweep } from './bench/sweep.mjs';
import { measureValidate } from './bench/validate.mjs';
import { measureWhatIf } from './bench/what-if.mjs';

const PARTS = [
  'models',
  'native',
  'platforms',
  'what-if',
  'pool',
  'plan',
  'simulator',
  'sweep',
  'paper',
  'ranking',
  'fleet',
  'readers',
  'validate',
  'page',
  'pages',
  'check',
];
const FLAGS = ['--quick', '--short', '--each'];

const words = process.argv.slice(2);
/** Numbers are seeds of the part of the paper. */
const seeds = words.filter((word) => /^\d+$/.test(word));
const unknown = words.filter((word) => !PARTS.includes(word) && !FLAGS.includes(word) && !seeds.includes(word));
if (unknown.length > 0) {
  console.error(
    `There is no part or option called ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}. Options: ${FLAGS.join(', ')}.`,
  );
  process.exit(1);
}
const named = words.filter((word) => PARTS.includes(word));
const parts = named.length > 0 ? named : PARTS.filter((part) => part !== 'check');

/** Progress goes beside the table, so that the table alone can be kept. */
const say = (/** @type {string} */ progress) => console.error(`  ${progress}`);

const folder = temporaryFolder();
const browser = await openBrowser();
/** @type {import('./bench/report.mjs').Row[]} */
const rows = [];
const machineBefore = machine(browser.version());
if (parts.includes('models')) {
  say('models');
  rows.push(...(await measureModels(browser, folder)));
}
if (parts.includes('native')) {
  say('native');
  rows.push(...(await measureNative(folder)));
}
if (parts.includes('platforms')) {
  say('platforms');
  rows.push(...(await measurePlatforms(browser, folder)));
}
if (parts.includes('plan')) {
  say('plan');
  rows.push(...(await measurePlan(browser, folder)));
}
if (parts.includes('what-if')) {
  say('what-if');
  rows.push(...(await measureWhatIf(browser, folder)));
}
if (parts.includes('pool')) {
  say('pool');
  rows.push(...(await measurePool(browser, folder)));
}
if (parts.includes('simulator')) {
  say('simulator');
  rows.push(...(await measureSimulator(browser, folder)));
}
if (parts.includes('sweep')) {
  say('sweep');
  rows.push(...(await measureSweep(folder)));
}
if (parts.includes('paper')) {
  say('paper');
  rows.push(...(await measurePaper(folder, seeds)));
}
if (parts.includes('ranking')) {
  say('ranking');
  rows.push(...(await measureRanking(browser, folder)));
}
if (parts.includes('fleet')) {
  say('fleet');
  rows.push(...(await measureFleet(browser, folder)));
}
if (parts.includes('readers')) {
  say('readers');
  rows.push(...(await measureReaders(folder)));
}
if (parts.includes('validate')) {
  say('validate');
  rows.push(...measureValidate(folder));
}
if (['page', 'pages', 'check'].some((part) => parts.includes(part))) {
  const site = await serveBuild(folder);
  if (parts.includes('check')) rows.push(...(await checkInstrument(browser, site.url)));
  if (parts.includes('page')) {
    const has = (/** @type {string} */ flag) => words.includes(flag);
    const flags = { quick: has('--quick'), short: has('--short'), each: has('--each') };
    rows.push(...(await measurePage(browser, { url: site.url, folder, ...flags, say })));
  }
  if (parts.includes('pages')) {
    say('pages');
    rows.push(...(await measurePages(browser, site.url)));
  }
  await site.close();
}
await browser.close();

const met = printTable(rows);
console.log(`\nMachine: ${machineBefore}.`);
process.exit(met ? 0 : 1);
