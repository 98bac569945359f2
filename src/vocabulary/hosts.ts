/** The two ends of a migration, in the order of the page. */
export const HOSTS = ['source', 'destination'] as const;
export type Host = (typeof HOSTS)[number];
