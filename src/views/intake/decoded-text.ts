/** So many bytes are looked at for zeros. */
const START = 4096;

/** Whether every other byte is zero nearly always: UTF-16 of plain text without a mark. */
const hasZeros = (bytes: Uint8Array, from: 0 | 1): boolean => {
  const start = bytes.subarray(0, START);
  const zeros = start.reduce((count, byte, i) => count + (byte === 0 && i % 2 === from ? 1 : 0), 0);
  return start.length > 3 && zeros > 0.4 * start.length;
};

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || hasZeros(bytes, 1)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || hasZeros(bytes, 0)) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file, whatever program saved it: UTF-8, UTF-16 (what `>` of PowerShell 5 writes), and where it is no UTF-8,
 * Windows-1252 (what Excel saves as CSV in Western Europe). Without a byte order mark. A file that is UTF-8 but for damaged
 * characters, as where it was cut in one, stays so. Errors: none.
 */
export function decodedText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const isDamaged = text.includes('\ufffd') && !/[^\0-\x7f\ufffd]/.test(text);
  return isDamaged ? new TextDecoder('windows-1252').decode(bytes) : text;
}
