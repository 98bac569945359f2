// @ts-check
/// <reference path="./probe.d.ts" />

/**
 * Runs inside the page before its scripts. Notes, for each input event, when the key numbers, chart 1 and every chart
 * were changed because of it, and when the frame with the change was done: an animation frame, then a task that can
 * only run once that frame's style, layout, paint and commit are through. It is a task of the highest priority, because
 * a plain message would queue behind React's own (6 to 10 ms later, by the browser's trace). Pixels follow a moment
 * later, in another process. An answer of the worker belongs to the last input event before its question.
 */
export function installProbe() {
  const NUMBERS = '[role="group"][aria-label="Key numbers"] data';

  /** @type {BenchStep[]} */
  const steps = [];
  /** @type {BenchShift[]} */
  const shifts = [];
  const slowDown = { answer: 0, chart: 0 };
  /** @type {BenchProbe} */
  const probe = { steps, shifts, firstNumber: null, slowDown, quiet };
  window.bench = probe;

  let lastActivity = 0;
  const now = () => performance.now();
  const active = () => {
    lastActivity = now();
    return lastActivity;
  };

  // Frames: all that changed before an animation frame is painted by it.
  /** @type {((time: number) => void)[]} */
  let beforeFrame = [];
  let framesOnTheirWay = 0;
  /** @param {(time: number) => void} callback */
  function whenPainted(callback) {
    if (beforeFrame.length === 0) {
      requestAnimationFrame(() => {
        const callbacks = beforeFrame;
        beforeFrame = [];
        framesOnTheirWay += 1;
        const done = () => {
          framesOnTheirWay -= 1;
          const time = active();
          for (const each of callbacks) each(time);
        };
        void window.scheduler.postTask(done, { priority: 'user-blocking' });
      });
    }
    beforeFrame.push(callback);
  }

  // Input: when the mouse moved or the key went down, and the slider's own event.
  let moved = 0;
  /** @param {number} input */
  const begin = (input) => {
    active();
    steps.push({
      moved: moved || input,
      input,
      asked: null,
      answered: null,
      numbersChanged: null,
      chartChanged: null,
      numbersPainted: null,
      chartPainted: null,
      lastChange: null,
      settled: null,
      charts: {},
    });
  };
  const isSlider = (/** @type {EventTarget | null} */ target) =>
    target instanceof HTMLInputElement && target.type === 'range';
  // A page may follow the mouse as it moves, before the browser's own event of the slider at the next frame.
  window.addEventListener(
    'pointerrawupdate',
    (event) => {
      if (!(event instanceof PointerEvent) || event.buttons !== 1 || !isSlider(event.target)) return;
      moved = event.timeStamp;
      begin(event.timeStamp);
    },
    true,
  );
  window.addEventListener('pointermove', (event) => (moved = event.timeStamp), true);
  window.addEventListener('pointerdown', (event) => (moved = event.timeStamp), true);
  window.addEventListener('input', (event) => isSlider(event.target) && begin(event.timeStamp), true);
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isSlider(event.target)) return;
      moved = event.timeStamp;
      begin(event.timeStamp);
    },
    true,
  );

  // The worker: which input event an answer belongs to.
  /** @type {BenchStep | undefined} */
  let cause;
  let questionsOut = 0;
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    /** @type {Map<unknown, BenchStep | undefined>} */
    #asked = new Map();

    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (!this.#asked.has(data?.id)) return;
        const step = this.#asked.get(data.id);
        this.#asked.delete(data.id);
        questionsOut -= 1;
        const time = active();
        if (!step) return;
        cause = step;
        step.answered ??= time;
        if (slowDown.answer > 0) while (now() < time + slowDown.answer);
        if (slowDown.chart > 0) setTimeout(disturbLastChart, slowDown.chart);
      });
    }

    /** @override @param {any} message @param {any} [rest] */
    postMessage(message, rest) {
      const [kind] = message?.path ?? [];
      if (kind === 'explore') {
        const step = steps.at(-1);
        this.#asked.set(message.id, step);
        questionsOut += 1;
        if (step) step.asked ??= active();
      }
      super.postMessage(message, rest);
    }
  };
  function disturbLastChart() {
    [...document.querySelectorAll('figure.chart svg')].at(-1)?.setAttribute('data-bench', String(now()));
  }

  // What changes on the page.
  /** @param {Element} figure */
  const nameOf = (figure) => {
    const place = [...document.querySelectorAll('figure.chart')].indexOf(figure) + 1;
    return `chart ${place}`;
  };
  /** @param {MutationRecord} record */
  const read = ({ target, addedNodes }) => {
    const element = target instanceof Element ? target : target.parentElement;
    if (!element) return null;
    if (element.closest(NUMBERS)) return 'numbers';
    const figure = element.closest('figure.chart');
    if (figure) return element.closest('svg') || [...addedNodes].some((n) => n instanceof SVGElement) ? figure : null;
    // A chart or a number may come whole, when it is made anew.
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      const inside = node.matches('figure.chart') ? node : node.querySelector('figure.chart');
      if (inside) return inside;
      if (node.matches(NUMBERS) || node.querySelector(NUMBERS)) return 'numbers';
    }
    return null;
  };
  const observer = new MutationObserver((records) => {
    const time = now();
    const found = new Set(records.map(read));
    found.delete(null);
    if (found.size === 0) return;
    active();
    if (
      found.has('numbers') &&
      probe.firstNumber === null &&
      /\d/.test(document.querySelector(NUMBERS)?.textContent ?? '')
    ) {
      whenPainted((painted) => {
        probe.firstNumber ??= painted;
      });
    }
    const step = cause;
    if (!step) return;
    if (found.has('numbers') && step.numbersChanged === null) {
      step.numbersChanged = time;
      whenPainted((painted) => {
        step.numbersPainted = painted;
      });
    }
    for (const figure of found) {
      if (!(figure instanceof Element)) continue;
      const name = nameOf(figure);
      if (name === 'chart 1' && step.chartChanged === null) {
        step.chartChanged = time;
        whenPainted((painted) => {
          step.chartPainted = painted;
        });
      }
      step.lastChange = time;
      whenPainted((painted) => {
        step.charts[name] = painted;
        step.settled = painted;
      });
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // What moves without being asked to: all shifts count, those just after an input too.
  /** @param {Node | null} node */
  const describe = (node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return 'a part that is gone';
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources = [] } = /** @type {{ value: number, sources?: { node: Node | null }[] }} */ (
        /** @type {unknown} */ (entry)
      );
      shifts.push({ value, at: entry.startTime, sources: sources.map(({ node }) => describe(node)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });

  /**
   * Waits for a time without changes in which the page had nothing to do: a task of the lowest priority, which runs
   * after all of React's, must get its turn at once, and no question may be at the worker. (The browser's own idle
   * callback will not do: it may stay out for seconds.) Gives up after `MOST` when something never ends.
   * @param {number} milliseconds
   */
  async function quiet(milliseconds) {
    const MOST = 5000;
    const begun = active();
    const isBusy = () => questionsOut > 0 || beforeFrame.length > 0 || framesOnTheirWay > 0;
    while (now() < begun + MOST) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const asked = now();
      await window.scheduler.postTask(() => undefined, { priority: 'background' });
      if (now() > asked + 25 || isBusy()) active();
      if (now() >= lastActivity + milliseconds) return;
    }
  }
}
