import type { LoopBox } from '../../analysis/loop/loop-record';

const vmsCounted = (count: number, text = String(count)): string => (count === 1 ? 'one VM' : `${text} VMs`);

// The section
export const loopTitle = 'The loop of figure 6';
export const paperSystem =
  'The paper’s system, run on the fleet of this page. It samples how fast each VM on the host dirties memory, ' +
  'refines that with history, sets the rate, predicts, chooses the VM with the lowest cost, migrates it and records ' +
  'what happened. Sampling and migrating are simulated page by page, with classic Xen’s daemon; predictions ' +
  'come from the model of the scenario.';
export const oneLeavesEachTurn =
  'One VM leaves in each turn. When the host is empty a lap is over: all VMs are back on one host, and the next lap ' +
  'starts with what was learned.';
export const laps = 'Laps';
export const anotherSeed = 'Another seed';
export const takesAWhile = 'So much memory takes a while to migrate page by page. It can be cancelled at any time.';
export const runLoop = 'Run the loop';
export const runningLoop = 'Running the loop';
export const startFromHistories = 'Start from the histories of this page';
export const vmsWithHistory = (count: number): string => ` (${count === 0 ? 'none yet' : vmsCounted(count)})`;
export const fleetIsEmpty = 'The fleet is empty: there is nobody to migrate. Add a VM to it in Plan.';
export const allTooLarge =
  'Migrations are simulated page by page up to a memory of 64 GiB, and every VM of this fleet has more. Lower the memory of a VM to run the loop.';
/** `text` is the number as it is shown. */
export const leftOutLarge = (count: number, text: string): string =>
  `Left out: ${vmsCounted(count, text)} with more than 64 GiB, too large to be simulated page by page.`;
export const takesFirst = (most: number, leftOut: number, text: string): string =>
  `The loop takes the first ${most} VMs of the fleet, and leaves out ${vmsCounted(leftOut, text)}.`;

// The play
export const play = 'Play';
export const playAgain = 'Play again';
export const pause = 'Pause';
export const back = 'Back';
export const nextBox = 'Next box';
export const nextTurn = 'Next turn';
export const toTheEnd = 'To the end';
export const lessMotion = 'Your system asks for less motion, so the loop goes by steps.';
export const pace = 'Pace';
export const paces = { slow: '2 s a box', plain: '0.8 s a box', fast: '0.2 s a box' } as const;
export const turn = 'Turn';
export const turnAndLap = ([turn, turns]: readonly [number, number], [lap, laps]: readonly [number, number]): string =>
  `Turn ${turn} of ${turns}, lap ${lap} of ${laps}`;
export const noTurns = 'No turns';
export const stoppedEarly = (vms: readonly string[]): string =>
  `${vms.join(', ')}: written to so often, and for so long, that the simulation was stopped early. ` +
  'No model is judged by these migrations. A faster link or a smaller memory helps.';
export const vmNumber = (number: number): string => `VM ${number}`;
export const fromTo = (low: string, high: string): string => `${low} to ${high}`;
export const keepThese = 'Keep these migrations as history';
export const kept = 'Kept: see what history says, above.';
export const addsMigrations = (count: number): string =>
  `Adds ${count === 1 ? 'one migration' : `${count} migrations`} of this run to the histories of the VMs.`;
export const noneRecorded = 'No migration of this run is recorded yet.';
export const keptMigrations = (count: number): string =>
  `${count === 1 ? 'One migration' : `${count} migrations`} of the loop kept as history.`;

// The boxes of figure 6
export const boxesOfFigure = 'The boxes of figure 6';
export const thenAgain = 'Then the next turn begins with the first box.';
export const now = 'now';
export const boxTitles: Readonly<Record<LoopBox, string>> = {
  sample: 'Sample',
  refine: 'Refine',
  rate: 'Set R',
  predict: 'Predict',
  choose: 'Choose',
  migrate: 'Migrate',
  record: 'Record',
};
/** Where the paper has them. */
export const boxPlaces: Readonly<Record<LoopBox, string>> = {
  sample: 'Sec. 4.2',
  refine: 'Eqs 11-13',
  rate: 'Sec. 4.3',
  predict: 'Alg. 1',
  choose: 'Eq. 18',
  migrate: 'simulated',
  record: 'Eqs 11, 12',
};
export const boxFacts = {
  vms: 'VMs on the host',
  window: 'Window',
  sample: 'Sample S',
  withHistory: 'With a history',
  phi: 'Weight of S, φ',
  refined: 'Refined D̃',
  by: 'By',
  lowestCost: 'Lowest C',
  firstOfAll: 'First of all',
  next: 'Next',
  bySample: 'By S alone',
  vm: 'VM',
  rounds: 'Rounds',
  skipped: 'Skipped',
  endedBy: 'Ended by',
  mean: 'Mean D̄',
  history: 'History D̂',
} as const;
export const someOf = (count: number, all: number): string => `${count} of ${all}`;
export const nobody = 'nobody';
export const linkOfScenario = 'the link of the scenario';
export const dirtyingAndMore = 'D̃ + δ, in its limits';
export const linkOfEachVm = 'the link of each VM';
export const orOfVm = (rule: string): string => `${rule}, or the VM’s`;
export const offByBase = (metric: string): string => `${metric} off, base`;
export const offByRefined = (metric: string): string => `${metric} off, refined`;

// What the box at work does
export const sampling = (window: string): string =>
  `The pages that each VM on the host dirtied in the last ${window}\u00a0s are counted, just before it could leave. That gives the sample S.`;
export const nothingToRefine =
  'No VM on the host has been migrated before. There is no history to refine with, so the refined rate D̃ is the sample S, and both models will say the same.';
export const refining = (known: number, all: number): string =>
  `${known === all ? 'Every VM' : `${known} of ${all} VMs`} on the host ${known === 1 || known === all ? 'has' : 'have'} a history. ` +
  'The refined rate D̃ mixes the sample S with it, by a weight φ that each migration tunes.';
export const rateIsFixed = (rate: string): string =>
  `The transmission rate R is fixed: ${rate} for every VM without a link of its own.`;
export const rateFollows = (isOne: boolean, delta: string, low: string, high: string): string =>
  `The transmission rate R of ${isOne ? 'the VM' : 'each VM'} is D̃ + ${delta}, kept between ${low} and ${high}. ` +
  `The simulated daemon knows no D̃: it begins with S + ${delta}.`;
export const predicting = (model: string): string =>
  `What would each VM cost? ${model} says it twice: with D̃, which is the refined model, and with S, which is the base model.`;
export const firstLeaves = (vm: string): string =>
  `No VM on the host has a prediction, so there is no cost to choose by. ${vm} leaves, the first of them.`;
export const lowestCost = (vm: string, cost: string, next: { vm: string; cost: string } | null): string =>
  `${vm} has the lowest cost C, ${cost}${next ? `; ${next.vm} is next with ${next.cost}` : ', for it is the last one'}.`;
export const bySampleAlone = (vm: string): string => ` With the sample alone the choice would be ${vm}.`;
interface LeavingInWords {
  readonly vm: string;
  readonly time: string;
  readonly traffic: string;
  readonly downtime: string;
  /** Why pre-copy ended. */
  readonly because: string;
}
export const leaving = ({ vm, time, traffic, downtime, because }: LeavingInWords): string =>
  `${vm} leaves, simulated page by page: ${time}, ${traffic} sent, paused for ${downtime}. Pre-copy ended because ${because}.`;
export const learned = (vm: string, mean: string, history: string): string =>
  `${vm} dirtied ${mean} on average (D̄), and its history D̂ is ${history} now.`;
export const notToItsEnd = ' It was not simulated to its end, so no prediction is judged by it.';
export const noPrediction = ' There was no prediction to judge.';
export const bothOff = (metric: string, error: string): string => ` Both models were ${error} off in ${metric}.`;
export const modelsOff = (metric: string, base: string, refined: string): string =>
  ` The base model was ${base} off in ${metric}, the refined model ${refined}.`;
export const nearLink =
  ' D̃ is hardly different from R: there a small change of it ends pre-copy by another rule, and predictions jump.';

// The VMs of a turn
export const vmsInTurn = 'The VMs in this turn';
export const vmsInTurnTable = 'the VMs in this turn';
export const symbolsAre =
  'S, the sample, D̂, the history, D̃, the refined rate, and R, the transmission rate. The metrics are predicted with D̃.';
export const vmHeads = { vm: 'VM', time: 'Time', whereItIs: 'Where it is' } as const;
export const foundHelp = {
  sample: 'Sampled dirtying rate',
  history: 'History',
  phi: 'Weight of the sample',
  refined: 'Refined dirtying rate',
  rate: 'Transmission rate of the first round',
  cost: 'Cost, the lowest leaves',
} as const;
export const predictedHelp = (metric: string): string => `${metric}, predicted with D̃`;
export const leftInTurn = (turn: number): string => `left in turn ${turn}`;
export const hasLeft = 'has left';
export const chosen = 'chosen';
export const isLeaving = 'is leaving';
export const hasLeftNow = 'has left now';

// The migration of a turn
export const noVmChosen = 'No VM is chosen yet';
export const predictedAndSimulated = (vm: string): string => `${vm}: predicted and simulated`;
export const resultHeads = {
  metric: 'Metric',
  simulated: 'Simulated',
  base: 'Base model, D = S',
  refined: 'Refined model, D = D̃',
  says: 'says',
  off: 'is off by',
  mean: 'mean so far',
} as const;
export const roundsTitle = 'Rounds of this migration';
export const roundsTable = 'the rounds of this migration';
export const roundHeads = {
  round: 'Round',
  lasts: 'Lasts',
  sent: 'Sent',
  skipped: 'Skipped as hot',
  dirtied: 'Dirtied',
} as const;
export const roundNumber = (index: number): string => `Round ${index}`;
export const stopAndCopy = 'Stop-and-copy';
export const notMigratedYet = 'The chosen VM has not been migrated yet in this turn.';

// Errors of both models
const turnsCounted = (count: number, text: string): string => (count === 1 ? 'one turn' : `${text} turns`);
export const errorsIn = 'Errors in';
export const errorsChart = 'Dots: errors of base and refined model by turn';
export const errorLabel = 'error (%), log scale';
export const lapNumber = (lap: number): string => `Lap ${lap}`;
export const errorKeys = {
  meanBase: 'mean of a lap, base',
  meanRefined: 'mean of a lap, refined',
  base: 'base model',
  refined: 'refined model',
} as const;
export const noTurnRecorded = (metric: string): string => `${metric}: no turn is recorded yet`;
/** `text` is the number of turns as it is shown. */
export const nothingJudged = (metric: string, turns: number, text: string): string =>
  `${metric}: nothing could be judged in ${turnsCounted(turns, text)}`;
export const bothModelsOff = (metric: string, turns: number, text: string, error: string): string =>
  `${metric}: after ${turnsCounted(turns, text)} both models are ${error} off`;
interface ComparedInWords {
  readonly metric: string;
  readonly turns: number;
  readonly text: string;
  readonly isNearer: boolean;
  readonly base: string;
  readonly refined: string;
}
export const refinedAgainstBase = ({ metric, turns, text, isNearer, base, refined }: ComparedInWords): string =>
  `${metric}: after ${turnsCounted(turns, text)} the refined model is ${isNearer ? 'nearer than' : 'no nearer than'} the base model, ${refined} and ${base} off`;
export const whatErrorIs =
  'The error of a prediction is its distance from what was simulated, as a share of that. It is recorded at the end of each turn.';
export const meansOfLap = (lap: number, base: string, refined: string): string => `lap ${lap} ${base} and ${refined}`;
export const errorsByTurn = (metric: string, laps: readonly string[]): string =>
  `Error in ${metric}, turn by turn. Means of the base and the refined model: ${laps.join('; ')}.`;
interface TurnInWords {
  readonly vm: string;
  readonly turn: number;
  readonly error: string;
}
export const nearestAndFarthest = (best: TurnInWords, worst: TurnInWords): string =>
  ` The refined model is nearest on ${best.vm} in turn ${best.turn} (${best.error}) and farthest on ` +
  `${worst.vm} in turn ${worst.turn} (${worst.error}).`;
export const errorsOfTurn = (turn: number, lap: number, vm: string, base: string, refined: string): string =>
  `Turn ${turn}, lap ${lap}, ${vm}: base model ${base} off, refined model ${refined}.`;
export const errorHeads = {
  lap: 'Lap',
  vm: 'VM',
  seed: 'Seed',
  sample: 'S (MiB/s)',
  refined: 'D-tilde (MiB/s)',
  mean: 'D-bar (MiB/s)',
  stoppedBy: 'Stopped by',
} as const;
export const simulatedHead = (metric: string, unit: string): string => `${metric}, simulated (${unit})`;
export const offHead = (metric: string, model: 'base' | 'refined'): string =>
  `${metric}, ${{ base: 'base', refined: 'refined' }[model]} off (%)`;
