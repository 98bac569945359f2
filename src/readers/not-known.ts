/** What people write where they do not know a number. */
const NOT_KNOWN =
  /^([?–—-]+|\.{2,3}|…|n\/?a\.?|n\.\s?a\.|k\.\s?a\.|nan|null|nil|none|tbd|tbc|unknown|not known|unbekannt|unklar|inconnue?|unlimited|#n\/a|#nv)$/i;

/** Whether a cell says that nobody knows its number: '?', 'n/a', 'unbekannt'. */
export const isNotKnown = (cell: string): boolean => NOT_KNOWN.test(cell);
