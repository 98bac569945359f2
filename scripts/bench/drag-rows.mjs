// @ts-check
/// <reference path="./probe.d.ts" />
// From the steps of drags to the lines of the table.
import { median, ms, p95, timesRow } from './report.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {Awaited<ReturnType<typeof import('./drag.mjs').dragStepByStep>>} Drag
 */

/** @param {BenchStep} step */
export function painted({ numbersPainted, chartPainted }) {
  return numbersPainted === null && chartPainted === null ? null : Math.max(numbersPainted ?? 0, chartPainted ?? 0);
}

/**
 * The times from one moment to another of the steps that have both.
 * @param {readonly BenchStep[]} steps
 * @param {(step: BenchStep) => number | null} from
 * @param {(step: BenchStep) => number | null} to
 */
export function times(steps, from, to) {
  return steps.flatMap((step) => {
    const [start, end] = [from(step), to(step)];
    return start === null || end === null ? [] : [end - start];
  });
}

/** @param {readonly BenchStep[]} steps */
export const toPaint = (steps) => times(steps, ({ input }) => input, painted);
/** @param {readonly BenchStep[]} steps */
export const toSettle = (steps) =>
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
export function dragRows(title, drags, limits, each) {
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
