/** One input event of a slider, and what followed from it. Milliseconds since the page began. */
interface BenchStep {
  /** The move of the mouse, or the key press, as the browser received it. */
  readonly moved: number;
  /** The slider's input event, or the key press where there is none. */
  readonly input: number;
  /** The question went to the worker, and its answer came back. */
  asked: number | null;
  answered: number | null;
  /** First change of the key numbers and of chart 1. */
  numbersChanged: number | null;
  chartChanged: number | null;
  /** The frame that first showed them. */
  numbersPainted: number | null;
  chartPainted: number | null;
  /** Last change in any chart, and the frame that showed it. */
  lastChange: number | null;
  settled: number | null;
  /** The frame that showed the last change of each chart. */
  readonly charts: Record<string, number>;
}

interface BenchShift {
  readonly value: number;
  readonly at: number;
  readonly sources: readonly string[];
}

/** What the probe offers to the script that drives the page. */
interface BenchProbe {
  readonly steps: BenchStep[];
  readonly shifts: BenchShift[];
  /** The frame that showed the first key number. */
  firstNumber: number | null;
  /** Deliberate delays, to see whether the probe notices: busy time before each answer, a late change of the last chart. */
  readonly slowDown: { answer: number; chart: number };
  /** Resolves when nothing has changed for this long. */
  readonly quiet: (milliseconds: number) => Promise<void>;
}

interface Window {
  bench: BenchProbe;
}
