// @ts-check
/// <reference path="./probe.d.ts" />
// The page part: drags of sliders, first load.
import { dragStepByStep, dragWithoutWaiting, stepByKeys } from './drag.mjs';
import { installProbe } from './probe.mjs';
import { median, ms, p95, timesRow } from './report.mjs';
import { firstLoadSize } from './site.mjs';
import { vitalsRows } from './vitals.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('./drag.mjs').Extras} Extras
 * @typedef {Awaited<ReturnType<typeof dragStepByStep>>} Drag
 */

/**
 * The sliders dragged. `from` is the link of the scenario that a drag starts from, where the default would show nothing:
 * a migration that takes more than a thousand rounds, so that each step of "Maximum rounds" adds or takes many.
 * @type {readonly { label: string, from: string }[]}
 */
const SLIDERS = [
  { label: 'Memory', from: '' },
  { label: 'Dirtying rate', from: '' },
  { label: 'Bandwidth', from: '' },
  { label: 'Pause threshold', from: '' },
  { label: 'Maximum rounds', from: '#/explore?v=3&dirty=95&ga=0&gb=0&gc=0&factor=0' },
  { label: 'Resume time', from: '' },
  { label: 'Downtime weight', from: '' },
];
const FEW_SLIDERS = SLIDERS.slice(0, 2);

const WARM_UP = 15;
/** Steps measured, and the limits of the 95th percentile, by how much the processor is slowed down. */
const SPEEDS = [
  { throttling: 1, steps: 50, toPaint: 33, toSettle: 100, work: 14 },
  { throttling: 4, steps: 30, toPaint: 100, toSettle: 300 },
];
/** Of a drag that does not wait, where the processor is slowed down. */
const WITHOUT_WAITING = { throttling: 4, perSecond: 20, toPaint: 120 };
/** Of a step by key: the numbers alone, in milliseconds. */
const KEY_TO_NUMBERS = 33;
/**
 * What is on screen: the model of the paper, with a pin, with another model laid over; a platform that knows the working
 * set, and one that does not, which runs its loop once for each guest of the prior.
 * @type {readonly { name: string, extras: Extras, from?: string }[]}
 */
const SCENES = [
  { name: 'plain', extras: {} },
  { name: 'pinned', extras: { pinned: true } },
  { name: 'overlay', extras: { overlay: true } },
  { name: 'platform', extras: {}, from: '#/explore?v=3&model=kubevirt&mem=4096&dirty=60&ws=512&tgib=150&then=abort' },
  { name: 'prior', extras: {}, from: '#/explore?v=3&model=kubevirt&mem=4096&dirty=60&tgib=150&then=abort' },
];
const CONTINUOUS_SECONDS = 2;
const LOADS = 5;
/** A machine on which the same work often takes so many times as long is too busy to measure on. */
const NOISY = 1.5;

/** @param {BenchStep} step */
function painted({ numbersPainted, chartPainted }) {
  return numbersPainted === null && chartPainted === null ? null : Math.max(numbersPainted ?? 0, chartPainted ?? 0);
}

/**
 * The times from one moment to another of the steps that have both.
 * @param {readonly BenchStep[]} steps
 * @param {(step: BenchStep) => number | null} from
 * @param {(step: BenchStep) => number | null} to
 */
function times(steps, from, to) {
  return steps.flatMap((step) => {
    const [start, end] = [from(step), to(step)];
    return start === null || end === null ? [] : [end - start];
  });
}

/** @param {readonly BenchStep[]} steps */
const toPaint = (steps) => times(steps, ({ input }) => input, painted);
/** @param {readonly BenchStep[]} steps */
const toSettle = (steps) =>
  times(
    steps,
    ({ input }) => input,
    ({ settled }) => settled,
  );

/**
 * The charts that the last frame of a step still changed, as it was most often.
 * @param {readonly BenchStep[]} steps
 */
function lastCharts(steps) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { charts, settled } of steps) {
    const last = Object.keys(charts).filter((name) => charts[name] === settled);
    if (last.length > 0) counts.set(last.join(' and '), (counts.get(last.join(' and ')) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? `${most[0]} (${most[1]} of ${steps.length})` : 'none';
}

/**
 * What lies between the input event and the frame, each as its median.
 * @param {readonly BenchStep[]} steps
 */
function whereItGoes(steps) {
  const parts = [
    [
      'ask',
      times(
        steps,
        (s) => s.input,
        (s) => s.asked,
      ),
    ],
    [
      'answer',
      times(
        steps,
        (s) => s.asked,
        (s) => s.answered,
      ),
    ],
    [
      'render',
      times(
        steps,
        (s) => s.answered,
        (s) => s.chartChanged,
      ),
    ],
    [
      'frame',
      times(
        steps,
        (s) => s.chartChanged,
        (s) => s.chartPainted,
      ),
    ],
  ];
  return parts.map(([name, values]) => `${name} ${median(/** @type {number[]} */ (values)).toFixed(1)}`).join(', ');
}

/** @param {Drag} drag */
const workOf = ({ work: { task, script, style, layout } }) =>
  `script ${script.toFixed(1)}, style ${style.toFixed(1)}, layout ${layout.toFixed(1)}, paint and the rest ${(task - script - style - layout).toFixed(1)}`;

/**
 * The lines of one speed and scene. Times are held to their limits by the slider that did worst.
 * @param {string} title
 * @param {readonly { label: string, drag: Drag }[]} drags
 * @param {{ toPaint: number, toSettle: number, work?: number }} limits `work` is processor time of the main thread
 * @param {boolean} each whether every slider has its own line
 * @returns {Row[]}
 */
function dragRows(title, drags, limits, each) {
  const measured = drags.map(({ label, drag }) => {
    return { label, drag, paint: toPaint(drag.steps), settle: toSettle(drag.steps) };
  });
  const details = each
    ? measured.flatMap(({ label, drag, paint, settle }) => [
        timesRow(`  ${title}, ${label}: numbers and chart 1`, paint, undefined, `ms: ${whereItGoes(drag.steps)}`),
        timesRow(`  ${title}, ${label}: all charts`, settle, undefined, `last: ${lastCharts(drag.steps)}`),
        { what: `  ${title}, ${label}: work`, median: ms(drag.work.task), note: `ms: ${workOf(drag)}` },
      ])
    : [];
  /** @param {'paint' | 'settle'} which */
  const worst = (which) => {
    const [first] = measured.filter((m) => m[which].length > 0).sort((a, b) => p95(b[which]) - p95(a[which]));
    if (!first) throw new Error(`${title}: no step changed anything, so the sliders were not moved.`);
    return first;
  };
  const [paint, settle] = [worst('paint'), worst('settle')];
  const busiest = measured.reduce((most, m) => (m.drag.work.task > most.drag.work.task ? m : most), paint);
  const moves = measured.flatMap(({ drag }) => drag.steps);
  const shift = [...measured].sort((a, b) => b.drag.shift.sum - a.drag.shift.sum)[0];
  const shifted = shift && shift.drag.shift.sum > 0;
  return [
    ...details,
    timesRow(`${title}: input to numbers and chart 1`, paint.paint, limits.toPaint, `worst slider: ${paint.label}`),
    timesRow(
      `${title}: the same from the mouse`,
      times(moves, ({ moved }) => moved, painted),
      undefined,
      `all sliders; ms: ${whereItGoes(moves)}`,
    ),
    timesRow(
      `${title}: input to all charts settled`,
      settle.settle,
      limits.toSettle,
      `worst slider: ${settle.label}; last: ${lastCharts(settle.drag.steps)}`,
    ),
    {
      what: `${title}: work of the main thread`,
      median: ms(busiest.drag.work.task),
      ...(limits.work !== undefined && { target: `<= ${limits.work} ms`, ok: busiest.drag.work.task <= limits.work }),
      note: `processor time a step, mean; busiest slider: ${busiest.label}; ms: ${workOf(busiest.drag)}`,
    },
    {
      what: `${title}: layout shifts of a drag`,
      target: '0',
      median: shifted ? shift.drag.shift.sum.toFixed(4) : '0',
      ok: !shifted,
      note: shifted ? `${shift.label}: ${shift.drag.shift.sources.slice(0, 4).join(', ')}` : 'sum, worst slider',
    },
  ];
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {number} throttling
 * @returns {Promise<Row[]>}
 */
async function continuousRows(browser, url, throttling) {
  const title = `${throttling}x, without waiting`;
  const drag = await dragWithoutWaiting(browser, url, {
    label: 'Memory',
    throttling,
    extras: {},
    seconds: CONTINUOUS_SECONDS,
  });
  const paint = toPaint(drag.steps);
  const last = drag.steps.at(-1);
  const isJudged = throttling === WITHOUT_WAITING.throttling;
  const perSecond = paint.length / CONTINUOUS_SECONDS;
  const lag = last ? (painted(last) ?? Number.NaN) - last.input : Number.NaN;
  return [
    timesRow(
      `${title}: input to numbers and chart 1`,
      paint,
      isJudged ? WITHOUT_WAITING.toPaint : undefined,
      `${drag.moves} moves, ${drag.steps.length} input events, ${paint.length} painted; the last after ${ms(lag)}`,
    ),
    {
      what: `${title}: steps painted a second`,
      median: perSecond.toFixed(1),
      ...(isJudged && { target: `>= ${WITHOUT_WAITING.perSecond}`, ok: perSecond >= WITHOUT_WAITING.perSecond }),
    },
    { what: `${title}: longest task`, median: ms(drag.longestTask), note: 'main thread, with the trace running' },
    { what: `${title}: layout shifts`, target: '0', median: drag.shift.sum.toFixed(4), ok: drag.shift.sum === 0 },
  ];
}

/**
 * A step by key at full speed: from the key to the frame with its numbers.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
async function keyRows(browser, url) {
  const steps = await stepByKeys(browser, url, { label: 'Memory', throttling: 1, steps: 50, warmUp: WARM_UP });
  const toNumbers = times(
    steps,
    ({ input }) => input,
    ({ numbersPainted }) => numbersPainted,
  );
  return [timesRow('1x, by key: key to numbers', toNumbers, KEY_TO_NUMBERS)];
}

/**
 * Time from the start of loading to the frame with the first key number, with an empty cache.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} throttling
 */
async function loadTime(browser, url, throttling) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  await page.goto(url);
  await page.waitForFunction(() => window.bench.firstNumber !== null);
  const time = await page.evaluate(() => window.bench.firstNumber ?? Number.NaN);
  await context.close();
  return time;
}

/**
 * How long a fixed piece of work takes on an empty page, again and again: on a quiet machine always the same. What
 * it takes longer here, other programs took from the figures below too.
 * @param {Browser} browser
 * @returns {Promise<Row>}
 */
async function noiseRow(browser) {
  const page = await browser.newPage();
  const taken = await page.evaluate(async () => {
    /** @param {number} rounds */
    const work = (rounds) => {
      const start = performance.now();
      let x = 1;
      for (let i = 0; i < rounds; i += 1) x = Math.sqrt(x + i);
      return { time: performance.now() - start, x };
    };
    let rounds = 100_000;
    while (Math.min(...[1, 2, 3, 4, 5].map(() => work(rounds).time)) < 10) rounds *= 1.5;
    const found = [];
    for (let i = 0; i < 100; i += 1) {
      found.push(work(rounds).time);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return found;
  });
  await page.close();
  const best = Math.min(...taken);
  const busy = p95(taken) > NOISY * best;
  const advice = busy ? ': this machine is busy, so trust processor times and medians only' : '';
  return timesRow('noise: the same work on an empty page', taken, undefined, `at best ${ms(best)}${advice}`);
}

/**
 * Measures the page and says so while it goes on.
 * @param {Browser} browser
 * @param {{ url: string, folder: string, quick: boolean, each: boolean, say: (progress: string) => void }} options
 * @returns {Promise<Row[]>}
 */
export async function measurePage(browser, { url, folder, quick, each, say }) {
  /** @type {Row[]} */
  const rows = [await noiseRow(browser)];
  const size = firstLoadSize(folder);
  rows.push({
    what: 'first load: scripts, gzipped',
    target: `<= ${size.budget} kB`,
    median: `${size.total.toFixed(1)} kB`,
    ok: size.total <= size.budget,
  });
  for (const { throttling } of SPEEDS) {
    /** @type {number[]} */
    const loads = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await loadTime(browser, url, throttling));
    rows.push(timesRow(`${throttling}x, first load: first key number`, loads, undefined, `${LOADS} loads, own server`));
  }
  for (const { throttling, steps, ...limits } of SPEEDS) {
    for (const { name, extras, from: of = '' } of SCENES) {
      /** @type {{ label: string, drag: Drag }[]} */
      const drags = [];
      for (const { label, from } of quick || of !== '' ? FEW_SLIDERS : SLIDERS) {
        const drag = await dragStepByStep(browser, url + (of || from), {
          label,
          throttling,
          extras,
          steps,
          warmUp: WARM_UP,
        });
        const [paint, settle] = [toPaint(drag.steps), toSettle(drag.steps)];
        say(
          `${throttling}x ${name}, ${label}: paint ${ms(median(paint))} / ${ms(p95(paint))}, settled ${ms(p95(settle))}`,
        );
        drags.push({ label, drag });
      }
      rows.push(...dragRows(`${throttling}x ${name}`, drags, limits, each));
    }
  }
  say('keys, drags that do not wait, a phone');
  rows.push(...(await keyRows(browser, url)));
  for (const { throttling } of SPEEDS) rows.push(...(await continuousRows(browser, url, throttling)));
  rows.push(...(await vitalsRows(browser, url)), await noiseRow(browser));
  return rows;
}

const DELAY = { answer: 40, chart: 130 };
/** How far the instrument may be off, in milliseconds: a frame. */
const SLACK = 17;

/**
 * Whether the instrument notices what is slow: the same drag as it is, with the page kept busy before each answer, and
 * with a chart that changes late.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
export async function checkInstrument(browser, url) {
  const options = { label: 'Memory', throttling: 1, extras: {}, steps: 30, warmUp: WARM_UP };
  /** @param {{ answer: number, chart: number }} slowDown */
  const drag = async (slowDown) => (await dragStepByStep(browser, url, { ...options, slowDown })).steps;
  const asItIs = await drag({ answer: 0, chart: 0 });
  const slow = await drag({ answer: DELAY.answer, chart: 0 });
  const late = await drag({ answer: 0, chart: DELAY.chart });
  const rise = median(toPaint(slow)) - median(toPaint(asItIs));
  const lateBy = median(
    times(
      late,
      ({ answered }) => answered,
      ({ settled }) => settled,
    ),
  );
  return [
    timesRow('check: as it is', toPaint(asItIs), undefined, 'input to numbers and chart 1'),
    {
      what: `check: page busy for ${DELAY.answer} ms before each answer`,
      target: `${DELAY.answer} ms more, or ${SLACK} off`,
      median: ms(rise),
      ok: Math.abs(rise - DELAY.answer) <= SLACK,
    },
    {
      what: `check: a chart that changes ${DELAY.chart} ms after the answer`,
      target: `${DELAY.chart} ms and up to ${2 * SLACK} more`,
      median: ms(lateBy),
      ok: lateBy >= DELAY.chart && lateBy <= DELAY.chart + 2 * SLACK,
      note: 'answer to settled',
    },
  ];
}
