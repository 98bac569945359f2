import type { NumberName } from './scenario';

/** The knobs that "What if" may turn, in the order of its menus. Links know them by these names. */
export const WHAT_IF_KNOBS = [
  ...(['bandwidth', 'dirtyRate', 'memory', 'workingSet', 'downtimeLimit', 'threshold', 'maxBandwidth'] as const),
  ...(['minBandwidth', 'increment', 'cap', 'timeLimit', 'timeLimitPerGib', 'maxRounds', 'maxTrafficFactor'] as const),
  ...(['zeroMemory', 'resumeTime', 'switchover', 'scanRate'] as const),
] as const satisfies readonly NumberName[];
export type WhatIfKnob = (typeof WHAT_IF_KNOBS)[number];

/** Days to begin with: made up, and measured nowhere. */
export const DAY_SHAPES = ['office', 'night', 'evening'] as const;
export type DayShape = (typeof DAY_SHAPES)[number];

/** The most characters of a day in a link: 24 rates of six digits. */
export const MOST_DAY_TEXT = 320;
