/**
 * FNV-1a of 32 bits over texts, as eight hexadecimal digits: it tells what a link leaves out from other things of its
 * kind. It is no seal: who wants two texts with one digest finds them. '' -> '811c9dc5'.
 */
export function digestOf(texts: Iterable<string>): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
