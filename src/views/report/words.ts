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
export const limit = (limit: string): string => `${limit}.`;

// Charts
/** Above the rows of a chart, of which a file holds the first. */
export const chartNumbers = (shown: number, rows: number): string =>
  `The numbers of this chart${rows > shown ? `, the first ${shown} of ${rows} rows` : ''}`;
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
export const pinnedBeside = 'Pinned scenarios beside it';

// A log
export const noLog = 'No log is open';
export const scenarioAloneHere = 'The report holds the scenario alone.';

// What if
export const whereDoubtComesFrom = 'What the doubt comes from, by metric';
export const doubtOf = (metric: string, text: string): string => `${metric}: ${text}`;
