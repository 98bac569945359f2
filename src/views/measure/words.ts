// The finding
export const measuring = 'Measuring';
export const measured = 'Measured';
export const tooLargeTitle = 'This workload is too large to be measured here';
export const waitingTitle = 'How fast does this VM dirty its memory?';
export const pageIs = 'A page is 4 KiB of memory. It is dirty once it has been written to since it was last counted.';
export const tooLarge = (most: string, needed: string): string =>
  `Workloads are simulated page by page, in up to ${most} of memory. This one would need ${needed}.`;
export const chartsComeHere = 'The charts stand here once something is measured.';

export const holdsNothing = (series: string): string => `${series} holds nothing to show`;
export const noWindowNoPeek = 'It has no window and no peek.';
export const writesNothing = (series: string): string => `${series} writes nothing`;
export const nothingWasDirtied = 'Not a page was dirtied in the time it was watched.';

/** The rate over the series' own window, null where windows differ, and over another one. */
export const ratesFound = (
  rate: string,
  window: string | null,
  other: { rate: string; window: string } | null,
): string =>
  `${rate} ${window === null ? 'on average' : `in windows of ${window}`}${other ? `, ${other.rate} over ${other.window}` : ''}`;
export const dirties = (series: string, rates: string, set: string | null): string =>
  `${series} dirties ${rates}${set ? `: ${set}` : ''}`;

export const setIsFlat = (set: string): string => `a working set of ${set}, written again and again`;
export const setAndFresh = (set: string, rate: string): string =>
  `a working set of ${set}, and fresh pages at ${rate} beside it`;
export const allFresh = (set: string, time: string): string =>
  `nearly every write goes to a fresh page, ${set} in ${time}`;
export const setUnsettled = (set: string, time: string): string =>
  `a working set of at least ${set}, for the curve still bends after ${time}`;
export const setOfHand = (set: string): string => `a working set of ${set}, set by hand`;

export const noSetFromWindows =
  'Counts by window do not say which pages are new, so no working set can be read from them.';
export const tooFewPeeks = 'The curve has fewer than eight peeks, too few to read a working set from.';
export const rateOfFirstWindow =
  ' Its dirtying rate is that of the first window only: a count since the start has no others.';
export const reasonFlat = (time: string): string =>
  `From ${time} on, hardly a peek finds a page that was not written before.`;
export const reasonSteady = (time: string): string =>
  `From ${time} on, the curve of distinct pages is a straight line: the set is complete, and memory is taken fresh.`;
export const reasonStraight =
  'The curve of distinct pages is a straight line from the start. A migration has to send what is fresh; there is no set to wait for.';
export const reasonUnsettled =
  'Its slope still changes within the last quarter. Measure longer, or set the point by hand.';
export const reasonOfHand = (time: string, before: string, after: string): string =>
  `Up to ${time} the curve rises by ${before}, beyond it by ${after}.`;

// Numbers
export const numberLabels = {
  rate: 'Dirtying rate',
  spread: 'Standard deviation',
  set: 'Working set',
  after: 'New pages after',
} as const;
export const overWindows = (count: string, isOne: boolean): string => `over ${count} ${isOne ? 'window' : 'windows'}`;
export const ofLength = (window: string): string => `of ${window}`;
export const oneWindowOnly = 'one window only';
export const lowestRate = (rate: string): string => `lowest ${rate}`;
export const highestRate = (rate: string): string => `highest ${rate}`;
export const pagesCount = (count: string): string => `${count} pages`;
export const afterPeek = (time: string, peek: number): string => `after ${time}, peek ${peek}`;
export const beforeIt = (rate: string): string => `before ${rate}`;

// What goes into the scenario
export const useRate = 'Use this D';
export const useRateAndSet = 'Use this D and working set';
export const useCurve = 'Use this curve';
export const useSpread = 'Use the spread';
const measuredNames = (rate: string, set: string | null): string =>
  set === null ? `D ${rate}` : `D ${rate} and W ${set}`;
export const putsIntoScenario = (rate: string, set: string | null): string =>
  `Puts ${measuredNames(rate, set)} into the scenario.${set === null ? ' The working set stays as it is.' : ''}`;
export const isInScenario = (rate: string, set: string | null): string =>
  `${measuredNames(rate, set)} ${set === null ? 'is' : 'are'} in the scenario now. Undo takes ${set === null ? 'it' : 'both'} back.`;
export const curveInScenario = (points: number, model: string): string =>
  `U(T) of ${points} points is in the scenario now, and ${model} goes by it in place of D and W. Undo takes it back.`;

// Workloads
export const workloadTitle = 'Workload';
export const allInCharts = 'All in the charts';
export const inTheCharts = (series: string): string => `${series} in the charts`;
export const remove = 'Remove';
export const isRemoved = (series: string): string => `${series} is removed. The file itself is untouched.`;
export const yourMix = 'Your mix';
export const mixSentence = 'Parts that write side by side, with knobs of their own.';
export const mixTooLong = 'This mix has grown too long for a link. Take a part away, or a burst.';
export const addPart = 'Add a part';
export const partName = (number: number): string => `Part ${number}`;
/** The same after a verb. */
export const thePart = (number: number): string => ` part ${number}`;
export const kindOf = (part: string): string => `${part}: kind`;
export const burstsAndPhases = 'Bursts and phases';
const problemsFound = (count: number): string =>
  count === 0 ? '' : ` ${count} ${count === 1 ? 'problem' : 'problems'}:`;
export const peeksOfFile = (count: number, time: string, problems: number): string =>
  `From a file: ${count} peeks in ${time}, counted since the start.${problemsFound(problems)}`;
/** `window` is null where windows differ. */
export const windowsOfFile = (count: number, window: string | null, time: string, problems: number): string =>
  `From a file: ${count} windows${window === null ? ` in ${time}` : ` of ${window}`}.${problemsFound(problems)}`;

// One's own series
export const ownMeasurement = 'Your own measurement';
export const tableOfDirtied = 'A table of dirtied pages over time: open it, drop it on the page, or paste it.';
export const openSeries = 'Open dirty series';
export const openSample = 'Open the sample';
export const openPeeks = 'Open the sample of peeks';
export const columnsOfSeries =
  'It needs time_s and one of dirty_pages, dirty_mib (written in the window that ends at that time), cumulative_pages, ' +
  'cumulative_mib (distinct since the start). Pages are of 4 KiB.';
export const isInCharts = (series: string, problems: string): string => `${series} is in the charts${problems}.`;
export const seriesOrPoints = 'a dirty series, or points set by hand';
export const onlyWorkloads = 'Only workloads are shown.';
export const pointsByHand = 'points set by hand';
export const filesNamed = (files: readonly string[]): string => files.join(' and ');

// All charts
export const inPages = 'In pages';
export const nothingToShow = 'There is nothing to show.';
export const inPagesOf = (series: string): string => `${series} (pages)`;
export const inMibOf = (series: string): string => `${series} (MiB)`;
export const inRateOf = (series: string): string => `${series} (MiB/s)`;

// Figure 8: windows
export const windowsChart = 'Lines: pages dirtied in each window';
export const rateInWindow = (unit: string): string => `${unit} in each window`;
export const pagesInWindow = (window: string): string => `pages in ${window}`;
export const noWindowsOf = (series: string): string =>
  `${series}: a count since the start does not say which pages were written again in each window, so there is no rate by window.`;
export const whatWindowsDirty = 'What each window dirties';
export const dirtiesSteadily = (series: string): string => `${series} dirties steadily, window after window`;
export const dirtiesUnevenly = (series: string): string => `${series} does not dirty evenly`;
export const dirtiesTimesAsFast = (fast: string, times: string, slow: string): string =>
  `${fast} dirties ${times} times as fast as ${slow}`;
export const fastestAndSlowest = (fast: string, slow: string): string => `${fast} dirties fastest, ${slow} slowest`;
export const notInWindows = (series: string): string => `Not here: ${series}. A count since the start has no windows.`;
interface WindowsInWords {
  readonly series: string;
  readonly count: string;
  /** Null where windows differ. */
  readonly length: string | null;
  readonly low: string;
  readonly high: string;
  readonly mean: string;
}
export const windowsFound = ({ series, count, length, low, high, mean }: WindowsInWords): string =>
  `${series}: ${count} windows${length === null ? '' : ` of ${length}`}, ${low} to ${high}, mean ${mean}.`;
export const meansOfOthers = (means: string): string => `Means of the others: ${means}.`;
export const fromTo = (from: string, to: string, series: string): string => `${from} to ${to}: ${series}.`;
export const windowColumns = { from: 'From (s)', to: 'To (s)' } as const;

// Figure 9: distinct pages
export const distinctChart = 'Curves: distinct pages written since the start';
export const distinctMib = 'distinct MiB';
export const distinctPages = 'distinct pages';
export const zoomAround = ['Zoom', ' in on the point'] as const;
export const noCurveOf = (series: string): string =>
  `${series}: counts by window do not say which pages are new, so there is no curve of distinct pages and no working set. Record cumulative_pages for that.`;
export const hasNoCurve = (series: string): string => `${series} has no curve of distinct pages`;
export const howManyDistinct = 'How many different pages are written';
export const stopsFinding = (series: string, time: string): string => `${series} stops finding new pages after ${time}`;
export const goesOnTakingFresh = (series: string): string => `${series} goes on taking fresh pages`;
export const writesFreshAllAlong = (series: string): string => `${series} writes to fresh pages all along`;
export const stillFindsMore = (series: string): string => `${series} still finds more pages at the end`;
export const withPointByHand = (series: string): string => `${series}, with a point set by hand`;
export const largerAndSlower = (series: string, volume: string): string =>
  ` ${series} ends with more, ${volume}, and yet dirties more slowly.`;
export const notAmongCurves = (series: string): string =>
  `Not here: ${series}. Counts by window do not say which pages are new.`;
export const writtenAtEnd = (time: string, pages: string): string => `After ${time} it has written to ${pages}.`;
export const tooFewForSet = (series: string, ending: string): string =>
  `${series}: too few peeks for a working set. ${ending}`;
export const slopesAtPoint = (
  series: string,
  [time, pages]: readonly [time: string, pages: string],
  [before, after]: readonly [before: string, after: string],
): string =>
  `${series}: at the point, after ${time}, ${pages}. The line from the origin ` +
  `to it rises by ${before}, the curve beyond it by ${after}. `;
export const inTheFirst = (time: string, series: string): string => `In the first ${time}: ${series}.`;
export const timeColumn = 'Time (s)';

// The working-set point
export const setPoint = 'Working-set point';
export const byHand = 'set by hand';
export const byRule = 'by the rule';
export const backToRule = 'Back to the rule';
export const volumeAfter = (volume: string, time: string): string => `${volume} after ${time}`;

// Rates by window
export const ratesChart = 'Lines: dirtying rate by length of the window';
export const logScales = (unit: string): string => `${unit}, log scales`;
export const noRateToDraw = 'There is no rate above 0 to draw.';
export const longerIsLower = 'The longer the window, the lower the rate';
export const oneWindowOneRate = 'One window gives one rate';
export const rateByWindow = 'How the rate depends on the window';
export const notAmongRates = (series: string): string => ` Not here: ${series}, whose windows differ in length.`;
export const oneRate = (series: string, rate: string, window: string): string =>
  `${series}: ${rate} in windows of ${window}. A count by window cannot be joined to longer ones: nobody knows which pages were written in both.`;
export const ratesAtEnds = (
  series: string,
  [first, inFirst]: readonly [rate: string, window: string],
  [last, inLast]: readonly [rate: string, window: string],
): string =>
  `${series}: ${first} in ${inFirst}, ${last} in ${inLast}. ` +
  `A page written twice in a window is counted once, so a long window counts fewer pages for each second. ` +
  `A rate has a meaning only with its window.`;
export const inWindowsOf = (window: string, series: string): string => `In windows of ${window}: ${series}.`;
export const rateColumns = {
  series: 'Series',
  window: 'Window (s)',
  windows: 'Windows',
  rate: 'Rate (MiB/s)',
} as const;

// Figure 7: how dirtied pages are noticed
export const faultTitle = 'How dirtied pages are noticed';
export const back = 'Back';
export const next = 'Next';
export const fromTheStart = 'From the start';
export const faultPicture = {
  guest: 'Guest',
  page: 'Page',
  hypervisor: 'Hypervisor',
  bitmap: 'Log-dirty bitmap: a bit for each page',
} as const;
/** 'Step 3 of 8'. */
export const stepName = (step: number, of: number): string => `Step ${step} of ${of}`;
export const pageAndBit = (isProtected: boolean, bit: number): string =>
  `The page is ${isProtected ? 'write-protected' : 'open for writing'}; its bit is ${bit}.`;
export const faultSteps = {
  protected: 'The hypervisor takes away the right to write to the page. The page’s bit in the log-dirty bitmap is 0.',
  write: 'The guest, the system inside the VM, writes to the page. It does not know that it may not.',
  fault: 'The processor stops the write and calls the hypervisor. This is a fault. It costs the guest a little time.',
  set: 'The hypervisor sets the page’s bit to 1. The page is now dirty: it must be sent, or sent again.',
  open: 'The hypervisor opens the page, and the guest’s write is done as if nothing had been.',
  through:
    'Further writes to this page go straight through. Nobody counts them: a page written twice in a window is counted once.',
  read: 'When the window is over, the hypervisor counts the bits that are 1 and clears them. A peek only counts: then the bit stays 1.',
  protect: 'It takes the right to write away again, and the next window begins like the first.',
} as const;
