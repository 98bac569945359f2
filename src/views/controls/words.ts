// The rail
export const railTitle = 'Controls';
export const hideControls = 'Hide controls';
export const showControls = 'Show controls';
export const resetAll = 'Reset all';
/** What the advanced knobs of a group are about, on the line that opens them. */
export const advancedLabels = {
  vm: 'More',
  link: 'Limits of the adaptive rate',
  stop: 'More stop rules',
  model: 'Skipped working set',
  qemu: 'Fine points',
  energy: 'Coefficients',
  weights: 'More',
} as const;
export const looksAtNone = (model: string, knobs: readonly string[]): string =>
  `${model} looks at ${knobs.length > 1 ? 'none of these: ' : 'no '}${knobs.join(', ')}.`;

// A knob
export const aboutKnob = (knob: string): string => `About ${knob.toLowerCase()}`;
export const resetKnob = (knob: string): string => `Reset ${knob.toLowerCase()}`;
export const notUsedNow = (why: string): string => `Not used now. ${why}`;
export const reset = 'Reset';
export const isLocked = ', locked';
export const cannotBeRead = 'This cannot be read.';
export const readAs = (value: string): string => `Read as ${value}.`;
export const takesNow = (range: string, value: string): string => `It takes ${range}. Now ${value}.`;
export const takes = (form: string): string => `It takes ${form}.`;
export const on = 'on';
export const off = 'off';
export const nothing = 'none';

// How D was counted
export const countedOver = (window: string): string => `Counted over ${window}`;
export const anyTime = 'any time';
export const anInstant = 'an instant';
export const aboutSecond = 'about a second';
export const and = (first: string, second: string): string => `${first} and ${second}`;
