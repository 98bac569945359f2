import type { Display } from '../../format/display';
import type { Theme } from '../../state/interface-slice';

// About
export const pageAndVersion = (version: string): string => `Precopy ${version}`;
export const whatItPredicts =
  'It predicts what the live migration of a virtual machine costs: total time, downtime, traffic and energy. The paper is “Performance and Energy Modeling for Live Migration of Virtual Machines” by Liu, Xu, Jin, Gong and Liao (HPDC 2011). QEMU’s loop was measured for this project.';
export const nothingLeaves =
  'Everything is computed in this page. Nothing that you type or open leaves it. After the first visit it works without a network, and browsers offer to install it.';
export const licences = 'Licences of the libraries in this page';
export const close = 'Close';

// Keyboard help
export const keyboardTitle = 'Keyboard';
export const useSingleKeys = 'Use the single keys “?”, F, N and P';

// Settings
export const themeNames: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };
export const numberStyles: Readonly<Record<Display['numbers'], string>> = {
  point: '1,234.5',
  comma: '1.234,5',
  space: '1\u202f234,5',
  browser: 'As the browser',
};
export const rateUnits: Readonly<Record<Display['rates'], string>> = {
  usual: 'Memory MiB/s, links Mbit/s',
  'MiB/s': 'All MiB/s',
  'Mbit/s': 'All Mbit/s',
};
export const settingsTitle = 'Settings';
export const theme = 'Theme';
export const numbers = 'Numbers';
export const energy = 'Energy';
export const rates = 'Rates';
export const whatSettingsChange =
  'For the screen of this browser only. Links, CSV and JSON stay as they are. Fields take a point for decimals, any unit that is typed, and else the one beside them. Equations and Fit stay in J and MiB/s, the units of their coefficients.';
