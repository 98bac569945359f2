// The head of the pages
/** A view and whose scenario it is of: 'Decide, Plan: Web server'. */
export const titled = (view: string, name: string): string => `${view}: ${name}`;
/** The page's version and the moment, before the link. */
export const madeBy = (version: string, date: string): string => `Precopy ${version}, ${date}.`;
export const stillWorkedOut =
  'Some of this page was still being worked out when it was printed. Print it by Ctrl+P, or from Share: both wait.';
export const partOfView = (view: string, part: string): string => `${view}, ${part}`;

// The scenario
export const scenarioAlone = 'The scenario alone';
export const scenarioBy = (model: string): string => `The scenario by ${model}`;
export const scenario = 'Scenario';
export const simulation = 'Simulation';
export const on = 'on';
export const off = 'off';
export const none = 'none';

// What is taken for granted: sentences of docs/model.md
export const takenForGrantedTitle = 'Taken for granted';
/** A limit of a model, as a sentence. */
export const limit = (limit: string): string => `${limit}.`;
export const takenForGranted = [
  'The guest dirties memory at one steady rate, from the first second to the pause.',
  'The link carries payload at one steady rate, without other traffic.',
  'Sender, receiver and disks keep up: only the link is slow.',
  'Energy grows with what is sent, and with nothing else.',
];
export const assumedByDoubt = 'Doubt takes the inputs to be independent of each other.';
export const assumedByPlan = [
  'For so many at a time the link is cut into as many equal shares. What one VM does not use goes to nobody.',
  'A VM fits if it has left by the end of the window and its pause is within its SLA.',
] as const;
export const assumedByLog = [
  'The guest goes on writing as it did, and the rate stays what it is.',
  'Where the log tells no downtime limit, it is 300 ms.',
] as const;

// Where the models come from
export const sourcesTitle = 'Sources';
export const sources = [
  'H. Liu, C.-Z. Xu, H. Jin, J. Gong, X. Liao: Performance and Energy Modeling for Live Migration of Virtual Machines. HPDC 2011, pages 171–182. https://doi.org/10.1145/1996130.1996154',
  'What the models take for granted, and where they are wrong: docs/model.md of Precopy.',
] as const;
