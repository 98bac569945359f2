import { formatNumber, joined, scaleEnergy } from '../../../format/number';
import type { Host } from '../../../vocabulary/hosts';

// The view
export const paperTitle = 'The paper, item by item';
/** Its authors, its name, its place, where it is, and what this view does with it. */
export const citation = {
  authors: 'Liu, Xu, Jin, Gong and Liao,',
  name: 'Performance and Energy Modeling for Live Migration of Virtual Machines',
  place: ', HPDC 2011 (',
  doi: 'doi 10.1145/1996130.1996154',
  here: '). Every equation, algorithm, table and figure in its order, in our words. The figures are calculated here, from the paper’s inputs where it gives them; your scenario stays as it is.',
} as const;
export const noSuchItem = (item: string): string =>
  `The paper has no item “${item}” here. Search, or choose one below.`;
export const itemsOfPaper = 'Items of the paper';
export const search = 'Search the paper';
export const searchExamples = 'gamma, fig 9, downtime';
export const nothingFound = 'Nothing found. Try a symbol, a word or a number, like “fig 9”.';
export const itemsFound = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

// The facts of an item
export const liveIn = (label: string, title: string) => ['Live: ', `${label}, ${title}`, '.'] as const;
export const leftOpen = 'Left open';
export const terms = 'Terms';
export const inCode = 'In code';
export const tryIt = 'Try it';
export const withItsSetting = 'With the paper’s setting. Undo brings your scenario back.';

// The glossary
export const glossaryParts = { paper: 'Symbols of Table 1', later: 'Further symbols', words: 'Words' } as const;
export const startsAt = (value: string): string => `It starts at ${value}.`;

// The scenarios that items are computed with
export const settingNames = {
  closed: 'The paper’s 1 GiB VM, closed form',
  loop: 'The paper’s 1 GiB VM, Algorithm 1',
  adaptive: 'The paper’s 1 GiB VM, adaptive rate',
} as const;

// Work under way
export const fitting = 'Fitting';
export const simulating = 'Simulating migrations';
export const lookingForMigration = 'Looking for the migration';
export const comparing = 'Comparing guided with random choice';
export const noNumberForTheseVms = 'The model has no number for these VMs.';
export const runningLoop = 'Running the loop';
export const measuring = 'Measuring';
export const makingTrace = 'Making a trace';
export const movingAtEachRate = 'Moving an idle guest at each rate';
export const calculating = 'Calculating';

// Figures
export const perRound = (unit: string): string => `${unit} per round`;
/** Where the loop is, in bold, before what it does there. */
export const loopPlace = (place: string): string => `${place}.`;
export const inEachWindow = (unit: string): string => `${unit} in each window`;
export const windowLines = 'Lines: pages dirtied in each window';
export const distinctMiB = 'distinct MiB';
export const distinctCurves = 'Curves: distinct pages written since the start';
export const powerCaption = 'a simulated migration; power, W';
export const staticPower = 'static power P₀';
export const powerLines = 'Lines: power of source and destination over time';

// The rates of eqs 11 to 13
export const ratesOf = (workload: string): string => `dirtying rates of ${workload}`;
export const rateColumns = {
  trial: 'Migration',
  sample: 'Sample S',
  refined: 'Refined rate D̃',
  mean: 'Mean rate D̄, known after it',
  phi: 'Weight φ of the sample',
} as const;
export const noMigration = 'There is no migration to show.';
export const migrationRates = (
  trial: number,
  workload: string,
  sample: string,
  refined: string,
  mean: string,
): string =>
  `In migration ${formatNumber(trial, 15)} of ${workload} the sample says ${sample}, the refined rate ${refined}; the mean rate turns out to be ${mean}.`;

// Equations with their numbers put in
export const twoMigrations = 'It takes two migrations.';
export const historyWorked = (trial: number, mu: number, mean: string, before: string, now: string): string =>
  `After migration ${formatNumber(trial)}: D̂ = μ D̄ + (1 − μ) D̂ = ${formatNumber(mu)} × ${mean} + ${formatNumber(1 - mu)} × ${before} = ${now}.`;
export const refinedWorked = (trial: number, phi: number, sample: string, history: string, refined: string): string =>
  `Before migration ${formatNumber(trial)}: D̃ = φ S + (1 − φ) D̂ = ${formatNumber(phi)} × ${sample} + ${formatNumber(1 - phi)} × ${history} = ${refined}.`;
export const noMigrationInTrace = 'No migration is seen in this trace.';
export const hostWorked = (host: Host, staticPower: number, energy: number): string =>
  `${host} Σ (P − ${formatNumber(staticPower)} W) Δt = ${joined(scaleEnergy(energy))}`;
export const energyWorked = (seconds: number, hosts: readonly string[], total: number): string =>
  `Over ${formatNumber(seconds)} s: ${hosts.join('; ')}; together ${joined(scaleEnergy(total))}.`;
export const noLine = 'These rows give no line.';
export const coefficientsWorked = (samples: number, perMib: number, fixed: number): string =>
  `From ${formatNumber(samples)} simulated migrations: α = ${formatNumber(perMib)} J/MiB, β = ${formatNumber(fixed)} J.`;

// Items
/** What an item says, in words of our own. */
export interface ItemWords {
  readonly title: string;
  /** Where the paper has it. */
  readonly where: string;
  /** What it says. */
  readonly says: string;
  /** What the paper leaves open, and how it is filled here; null where nothing is open. */
  readonly open: string | null;
}

export const itemLabels = {
  eq: (number: number): string => `Eq. ${number}`,
  fig: (number: number): string => `Fig. ${number}`,
} as const;

// The ways to the view that has it
export const openClosedForm = 'Open it in Explore with the closed form';
export const openAlgorithm1 = 'Open it in Explore with Algorithm 1';
export const openHistory = 'Open the histories in Decide';
export const openRate = 'Open it in Fit, Rate';
export const openPower = 'Open it in Fit, Power trace';
export const openFit = 'Open it in Fit, Coefficients';
export const openExplore = 'Open it in Explore';
export const openRanking = 'Rank the paper’s eight VMs in Decide';
export const openMeasure = 'Open it in Measure';
export const openTrials = 'Open it in Validate, Simulated';
export const openResearch = 'Open it in Decide, Research';
export const openAdaptive = 'Open it in Explore with the adaptive rate';

// Secs. 2 and 3.1
export const figure1: ItemWords = {
  title: 'Pre-copy, round after round',
  where: 'Sec. 2',
  says: 'The VM keeps running while its memory is copied. Each round sends what was written during the round before. When a stop rule holds, the VM is paused, the rest is sent, and it resumes at the destination.',
  open: 'Here it has numbers: a VM of 1 GiB that writes 40 MiB/s, over 800 Mbit/s, by Algorithm 1. The rate is ours, the rest is the paper’s.',
};
export const equation1: ItemWords = {
  title: 'What a round sends',
  where: 'Sec. 3.1',
  says: 'Round 0 sends all memory. Every later round sends what was written while the round before was under way: the dirtying rate times that time.',
  open: 'It takes D as one number for the whole migration, and counts a page again each time it is written. Algorithm 1 here caps a round at the memory: a page is dirty once.',
};
export const equation2: ItemWords = {
  title: 'How long a round takes',
  where: 'Sec. 3.1',
  says: 'A round takes as long as the link needs for its volume.',
  open: 'The link carries nothing but memory: no headers, no other traffic, no compression.',
};
export const equation3: ItemWords = {
  title: 'The ratio between two rounds',
  where: 'Sec. 3.1',
  says: 'Between eqs 2 and 4 stands the step that joins them: each round is λ times as long as the one before, and λ is the dirtying rate over the transmission rate.',
  open: 'This page is written from a digest of the paper that does not quote eq. 3. What stands here is what must stand between eqs 2 and 4; the digest gives λ in sec. 3.1 without a number.',
};
export const equation4: ItemWords = {
  title: 'Rounds shrink by λ',
  where: 'Sec. 3.1',
  says: 'So the volumes are a geometric series that starts from all memory.',
  open: 'With λ at 1 or above nothing shrinks and the series has no end: the closed form says that it is not applicable, and what would make it so.',
};
export const equation5: ItemWords = {
  title: 'Traffic',
  where: 'Sec. 3.1',
  says: 'The traffic is the sum of the series: all rounds and the pause.',
  open: 'Close to λ = 1 the sum as printed loses all its digits. It is calculated by log1p and expm1 here, without a loop over n.',
};
export const equation6: ItemWords = {
  title: 'Total time',
  where: 'Sec. 3.1',
  says: 'The total time is how long the link needs for the traffic.',
  open: 'The resume time is not in it, so a downtime can be longer than the total time.',
};
export const equation7: ItemWords = {
  title: 'Downtime',
  where: 'Sec. 3.1',
  says: 'The VM stands still for the last transfer and for the time that the destination needs to resume it.',
  open: 'The resume time is 20 ms here, and a knob. Real hosts vary.',
};
export const equation8: ItemWords = {
  title: 'Number of rounds',
  where: 'Sec. 3.1',
  says: 'Pre-copy takes the fewest rounds after which no more than the threshold is left.',
  open: 'A rounded logarithm misses by one at exact powers, so n is settled by the inequality. The closed form knows neither the most rounds nor the traffic limit. A threshold of 0 never ends it.',
};
export const table1: ItemWords & { readonly label: string } = {
  label: 'Table 1',
  title: 'The symbols',
  where: 'Sec. 3.1',
  says: 'The quantities that the models calculate with. It is the glossary of this page: terms in other views lead here.',
  open: 'The paper counts in MB and GB. Its VMs have 1,024 MB and it counts pages of 4 KiB, so these are MiB and GiB here. Words and symbols that it brings later, or that are ours, stand below its own.',
};

// Secs. 3.1 and 3.2
export const equation9: ItemWords = {
  title: 'What a round skips',
  where: 'Sec. 3.1',
  says: 'Xen looks before it sends: a page that is dirty again is left for later. What a round skips is a share γ of what was dirtied.',
  open: 'Line 6 of Algorithm 1 multiplies γ by what was dirtied; eq. 9 calls that V, which elsewhere is what was sent. It is what was dirtied here.',
};
export const equation10: ItemWords = {
  title: 'The skip ratio γ',
  where: 'Sec. 3.1',
  says: 'γ is a line in the length of the round before and in the dirtying rate. The coefficients were learned from runs of DaCapo (R² 0.843).',
  open: 'The line leaves 0 to 1: at 1 GiB and 400 to 800 Mbit/s round 0 takes 10.7 to 21.5 s, and γ is negative from 7.7 s on. It is clamped to 0 to 1 here, and said; the knob “Guards” off runs it as printed.',
};
export const equation11: ItemWords = {
  title: 'The mean rate of a migration',
  where: 'Sec. 3.2',
  says: 'After a migration its mean dirtying rate is known: all that its rounds dirtied, over their time.',
  open: 'The pause is left out, for the VM stands still in it. Round 0 is the longest and counts the most.',
};
export const equation12: ItemWords = {
  title: 'The rate of the history',
  where: 'Sec. 3.2',
  says: 'The history mixes the newest mean rate with all before it. The newest counts more than half.',
  open: 'The paper gives μ as between 0.5 and 1; 0.75 is ours, and a knob.',
};
export const equation13: ItemWords = {
  title: 'The refined rate',
  where: 'Sec. 3.2',
  says: 'The prediction takes the sample just before the migration and the history, mixed by φ. φ tunes itself by the errors seen.',
  open: 'The paper gives no rule for φ. Ours is least squares with forgetting (0.95 a migration), within 0.05 to 0.95, from 0.5 on. Without a history the sample alone counts.',
};
export const algorithm1: ItemWords & { readonly label: string } = {
  label: 'Algorithm 1',
  title: 'Round by round',
  where: 'Sec. 3.1',
  says: 'It goes through the rounds one by one: how long a round takes, what is dirtied meanwhile, what of that is skipped. The first stop rule that holds ends pre-copy, and stop-and-copy sends all that is dirty.',
  open: 'As printed, its sums run to the last round allowed; they run to the last that ran here. Reaching the last round ends in stop-and-copy. The traffic limit of sec. 2 is tested after each round, as Xen does. The rule “not shrinking” holds only at the highest rate. Where it would forget pages, they are kept, and the round says so.',
};

// Secs. 3.3 and 3.4
export const figure2: ItemWords = {
  title: 'Power and latency over the rate',
  where: 'Sec. 3.3',
  says: 'A faster link draws more power and is done sooner.',
  open: 'The meter here is ours: 1 W a host and 0.2455 J/MiB times the rate while it sends, read at 1 Hz with 0.75 % of noise.',
};
export const figure3: ItemWords = {
  title: 'Energy over the rate',
  where: 'Sec. 3.3',
  says: 'Both effects nearly cancel: the energy varies by less than 6 % from 400 to 800 Mbit/s.',
  open: 'Eq. 15 says that it does not vary at all. The meter’s part that grows with time gives the few per cent.',
};
export const equation14: ItemWords = {
  title: 'Energy of two hosts',
  where: 'Sec. 3.3',
  says: 'Energy grows with the traffic, at the source and at the destination, and each host adds a fixed part.',
  open: 'The paper has equal hosts. Two knobs share α and β between unlike ones.',
};
export const equation15: ItemWords = {
  title: 'Energy of equal hosts',
  where: 'Sec. 3.3',
  says: 'With equal hosts the two pairs of coefficients become one: α for each MiB, β for each migration.',
  open: null,
};
export const figure4: ItemWords = {
  title: 'A migration on the power meter',
  where: 'Sec. 3.3',
  says: 'Two meters read source and destination. What lies above their power at rest is what the migration takes.',
  open: 'Eq. 16 needs a beginning, an end and the power at rest. Here a rule finds all three in any trace, and a hand may move them.',
};
export const equation16: ItemWords = {
  title: 'Energy from readings',
  where: 'Sec. 3.3',
  says: 'The energy is the sum of the readings above the static power, each for as long as it stands.',
  open: 'The paper samples once a second. Here any interval is read, gaps are named, and the answer has a standard error.',
};
export const figure5: ItemWords = {
  title: 'Energy over traffic',
  where: 'Sec. 3.3',
  says: 'Metered energies of idle Linux and of memtester at several memory sizes lie on a line.',
  open: 'The points here are simulated migrations, fitted by ordinary least squares with intercept.',
};
export const equation17: ItemWords = {
  title: 'The learned coefficients',
  where: 'Sec. 3.3',
  says: 'On the paper’s hosts α is 0.512 J/MiB and β 20.165 J, both hosts together (R² 0.993).',
  open: 'They hold for those hosts. Fit learns them from runs of your own, with standard errors.',
};
export const equation18: ItemWords = {
  title: 'The cost of a migration',
  where: 'Sec. 3.4',
  says: 'Each metric is divided by its maximum over the candidates, weighted, and summed. The VM with the lowest cost goes first. The example weighs TPC-C against Linpack.',
  open: 'The “maximum observed” could also be that of past migrations; here it is that of the present candidates. The weights of sec. 5.4 are not given; ours are equal. A metric that is 0 for all adds 0. The rate of sec. 4.3 carries the number 18 too.',
};

// Secs. 4 and 5
const ownWorkloads =
  'The paper’s text has no number of these bars, and only the order of its workloads. Ours are simulated page by page: ten trials each, after five earlier migrations, with a skip ratio learned on this host. The last bar is our sweep model.';
export const figure6: ItemWords = {
  title: 'The system as a loop',
  where: 'Sec. 4.1',
  says: 'Sample how fast each VM dirties memory, refine that by its history, set the rate, predict, choose the VM with the lowest cost, migrate it, and record what happened.',
  open: 'Secs. 3.1 and 4.1 set the rate from the D that was observed before predicting, and so does the loop here. The figure may also mean the refined rate.',
};
export const figure7: ItemWords = {
  title: 'How dirty pages are noticed',
  where: 'Sec. 4.2',
  says: 'Pages are write-protected. The first write to a page faults, the hypervisor sets the page’s bit and lets the write pass. Later writes cost nothing.',
  open: 'The steps here are those of any log-dirty bitmap.',
};
export const figure8: ItemWords = {
  title: 'Dirtying rate over a minute',
  where: 'Sec. 5.2',
  says: 'Idle Linux and TPC-C dirty slowly; Linpack and SPECweb are fast all the time. Counted in windows of 0.5 s.',
  open: 'Only the order of the workloads is in the text. Ours keep that order.',
};
export const figure9: ItemWords = {
  title: 'Distinct pages, and the working set',
  where: 'Sec. 5.2',
  says: 'Peeks every 50 ms, without clearing, count distinct pages. Dbench and SPECweb stop growing after 20 to 30 peeks, TPC-C at about the 400th. TPC-C ends with the larger footprint, and yet dirties more slowly.',
  open: 'The slope of the line to the origin is a rate that falls as the window grows. The working set is read where the slope of the curve itself no longer changes; the rule for that is ours.',
};
export const figure10: ItemWords = {
  title: 'Latency of five workloads',
  where: 'Sec. 5.3',
  says: 'Linpack and SPECweb spread most over ten trials, because their rate does. The refined model errs by less than 7 %.',
  open: ownWorkloads,
};
export const figure11: ItemWords = {
  title: 'Downtime',
  where: 'Sec. 5.3',
  says: 'Linpack and SPECweb pause much longer than the rest. The relative error is largest for idle and TPC-C, whose pause is tiny.',
  open: `${ownWorkloads} Algorithm 1 knows two pauses, the resume time or seconds; a hot set lies between them.`,
};
export const figure12: ItemWords = {
  title: 'Traffic',
  where: 'Sec. 5.3',
  says: 'For idle and TPC-C most traffic is the memory itself. Linpack sends less than SPECweb, though its set and its rate are larger: its hot pages are skipped.',
  open: ownWorkloads,
};
export const figure13: ItemWords = {
  title: 'Energy',
  where: 'Sec. 5.3',
  says: 'Energy from the refined model’s traffic errs by about 10 % at most.',
  open: ownWorkloads,
};
export const figure14: ItemWords = {
  title: 'Guided against random choice',
  where: 'Sec. 5.4',
  says: 'Eight VMs of 800 MB. The model always takes TPC-C; twenty random choices fall on all four workloads. Guided migration saves 72.9 % of latency, 93.5 % of downtime, 74.5 % of traffic and 73.6 % of energy.',
  open: 'The weights are not given. The savings imply that the other three sent 4.9 times what TPC-C sent; Xen’s limit of 3 times the memory allows 75.0 % at the most, and less with these workloads.',
};
export const section43: ItemWords & { readonly label: string } = {
  label: 'Sec. 4.3',
  title: 'The rate that follows',
  where: 'Sec. 4.3',
  says: 'Each round is sent a little faster than memory was dirtied in the round before, within two limits. Sending is metered in batches, within 5 % of its target.',
  open: 'The paper does not say at which rate the first and the last round go: the first takes the observed D, stop-and-copy the next rate like any round. The increment sets the time, not the link: memory over δ, 85.9 s for 1 GiB. This equation carries the number 18 too.',
};
