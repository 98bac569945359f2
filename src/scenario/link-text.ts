/** What `encodeURIComponent` leaves alone, but chat programs take for punctuation around a link. */
const LEFT_ALONE = /[!'()*]/g;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Percent-encodes a text for a link: only letters, digits, '-', '_', '.' and '~' stay. 'My VM' -> 'My%20VM'. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.replaceAll(LONE_SURROGATE, '\ufffd')).replaceAll(
    LEFT_ALONE,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The text behind percent-encoding, or null if it is malformed: '%zz', '%E0%A4'. A '+' stays a '+'. */
export function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
