// The palette
export const nothingFound = 'Nothing on this page has these words.';
export const findAnything = 'Find anything';
export const whatIsFound = 'Find a view, preset, platform, lesson or knob';
export const findOrSet = 'Find anything, or set a knob: mem 4 GiB';
export const found = 'Found';

// What is found
export const view = 'View';
export const preset = 'Preset';
export const model = 'Model';
export const lesson = 'Lesson';
export const page = 'Page';
export const moverIsSet = (mover: string): string => `${mover} moves the VM now. Undo brings back what was there.`;
export const keyboardHelp = 'Keyboard help';
export const allKeys = 'All keys of the page.';
export const settings = 'Settings';
export const settingsWords = 'dark light';
export const whatSettingsAre = 'Theme, look of numbers, unit of energy.';
export const knob = 'Knob';
export const noPlaceNow = (knob: string, because: string | null): string =>
  `${knob} has no place in the controls now.${because ? ` ${because}` : ''}`;
export const nowIs = (value: string): string => `Now ${value}.`;
export const cannotTakeThat = (knob: string): string => `${knob} cannot take that.`;
export const setKnobTo = (knob: string, value: string): string => `Set ${knob.toLowerCase()} to ${value}`;
export const knobIsSet = (change: string): string => `${change}. Undo brings the last value back.`;
