// @ts-check

/** A site that may embed the page: `https://wiki.example`, `https://*.example:8443`. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?$/;

/**
 * Who may embed the page, as a person says it in FRAME_ANCESTORS, turned into the sources of the policy's directive:
 * 'self https://wiki.example' gives "'self' https://wiki.example"; nothing gives '', which lets anybody.
 * @param {string | undefined} text
 * @returns {{ sources: string } | { problem: string }} the sources, or a sentence that says what cannot be read
 */
export function readFrameAncestors(text) {
  const words = (text ?? '').split(/\s+/).filter(Boolean);
  const bare = words.map((word) => word.replace(/^'(self|none)'$/, '$1'));
  const wrong = bare.find((word) => word !== 'self' && word !== 'none' && !ORIGIN.test(word));
  if (wrong !== undefined || (bare.includes('none') && bare.length > 1)) {
    const which = wrong === undefined ? 'says none beside others' : `has "${wrong}" in it`;
    return {
      problem: `FRAME_ANCESTORS ${which}: set it to self, to none, or to origins with spaces between them, for example FRAME_ANCESTORS="self https://wiki.example".`,
    };
  }
  return { sources: bare.map((word) => (ORIGIN.test(word) ? word : `'${word}'`)).join(' ') };
}
