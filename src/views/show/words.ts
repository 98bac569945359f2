export const keyNumbers = 'Key numbers';
export const controls = 'Controls';

// In a frame
export const openInPrecopy = 'Open in Precopy';
export const inNewTab = ', in a new tab';

// Before a room
export const changed = (name: string): string => `${name || thisScenario} (changed)`;
export const placeOf = (label: string, place: number, steps: number): string => `${label}, ${place} of ${steps}`;
export const previous = '← Previous';
export const next = 'Next →';
export const pages = 'Pages';
export const fullScreen = 'Full screen';
export const leave = 'Leave';
export const thisScenario = 'This scenario';
export const pinned = (name: string, place: number): string =>
  `Pinned: ${name || (place === 1 ? 'the baseline' : `no. ${place}`)}`;
