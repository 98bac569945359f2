/** Whether a text sets out to be JSON. */
export const looksLikeJson = (text: string): boolean => /^[\ufeff\s]*[{[]/.test(text);
