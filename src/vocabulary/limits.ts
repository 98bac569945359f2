/** The largest VM that is simulated page by page, in MiB. */
export const MOST_SIMULATED_MEMORY = 65_536;

/** The same in words. */
export const MOST_SIMULATED_TEXT = '64\u00a0GiB';

/** The most VMs that move side by side in a plan. */
export const MOST_LANES = 8;
/** The most VMs that are planned: a host has fewer. */
export const MOST_PLANNED = 2000;

/** The fewest of one's own migrations from which anything is learned, and from how many on that is dependable. */
export const LEAST_LEARNED = 10;
export const DEPENDABLE = 50;
/** The most migrations that are learned from: the newest. */
export const MOST_LEARNED = 500;

/** A VM whose pause keeps to its SLA less often than this, or that leaves in time less often than that, is in trouble. */
export const KEEPS_SLA = 0.95;
export const LEAVES_IN_TIME = 0.5;
