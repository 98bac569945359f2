import type { PlatformFact } from '../../vocabulary/platform-facts';

// The page
export const madeBy = (version: string, date: string): string => `Precopy ${version}, ${date}`;

// The scenario
export const scenario = 'Scenario';
export const knobColumns = { knob: 'Knob', value: 'Value', usual: 'Its default' } as const;
export const someAreSet = 'What stands out was set; beside it is the default.';
export const allAtDefaults = 'All knobs are at their defaults.';
export const aboutModel = (label: string, line: string, knobs: string): string => `${label}. ${line} ${knobs}`;
export const scenarioAlone = (model: string): string => `The scenario alone, by ${model}`;
export const headlineAndReason = (headline: string, reason: string): string => `${headline} ${reason}`;
export const beside = (change: string, pinned: string): string => `${change}, ${pinned}`;
export const keyNumbers = 'Key numbers';
export const limit = (limit: string): string => `${limit}.`;

// Charts
/** Above the rows of a chart, of which a file holds the first. */
export const chartNumbers = (shown: number, rows: number): string =>
  `The numbers of this chart${rows > shown ? `, the first ${shown} of ${rows} rows` : ''}`;
export const sharesTitles = {
  downtime: 'What makes the pause',
  energy: 'Where the energy goes',
  cost: 'Cost by your weights',
} as const;
export const roundByRound = 'Round by round';
export const whatTheyAreMadeOf = 'What pause, energy and cost are made of';

// Equations
export const equationsInForce = 'Equations in force';
export const equationsNote =
  'In the order in which they are worked out, with the numbers of this scenario put in. Units are MiB, MiB/s, s and J.';

// Rules of a platform
export const rulesOf = (platform: string): string => `Rules of ${platform}`;
export const platformRule = ({ product, version, source, says, modelled }: PlatformFact): string =>
  `${product} ${version}${source === null ? '' : `, read in the source: ${source}`}. ${says}${modelled === undefined ? '' : ` The model does otherwise: ${modelled}`}`;

// Pinned scenarios
export const pinColumns = { name: 'Scenario', knobs: 'Knobs that differ', ends: 'Ends' } as const;
export const noneDiffers = 'none';
export const pinnedBeside = 'Pinned scenarios beside it';
export const sideBySide = 'Scenarios side by side';

// A log
export const nextTime = 'What to expect next time';
export const willItConverge = 'Will it converge from here?';
export const outlook = (text: string): string => `${text}.`;
export const whatWillCome = 'What will come of it';
export const whatWouldEndIt = 'What would end it now';
export const noLog = 'No log is open';
export const scenarioAloneHere = 'The report holds the scenario alone.';
export const readAs = (file: string, label: string): string => `${file}, read as ${label}.`;
export const readAndWorkedOut = 'What was read and worked out';
export const rounds = 'Rounds';

// A plan
export const troubleColumns = { vm: 'VM', title: 'Trouble', why: 'By how much' } as const;
export const vmsInTrouble = 'VMs in trouble';
export const planInNumbers = 'The plan in numbers';
export const lanesToScale = 'lanes over time, to scale';
export const lanesByMedians = 'lanes over time, by the medians';
export const howManyAtATime = 'How many at a time?';
export const numberAtATime = 'Number at a time';
export const whichOrder = (atATime: string): string => `Which order, ${atATime}?`;
export const orders = 'The orders';
export const vmsInOrder = 'The VMs in the order of the plan';
export const runbookFor = (platform: string): string => `Runbook for ${platform}`;
export const emptyingHost = 'Emptying the host';

// What if
export const whichKnobMatters = 'Which knob matters';
export const onePercent = 'What one percent of each knob does';
export const howSure = 'How sure it is';
export const chances = 'Chances';
export const intervals = 'Intervals';
export const whereDoubtComesFrom = 'What the doubt comes from, by metric';
export const doubtOf = (metric: string, text: string): string => `${metric}: ${text}`;
