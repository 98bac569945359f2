/** Below this many rows comparing them two by two is quicker than counting digits. */
const FEW = 4096;
const DIGIT = 0x10000;

/** Which of the two words of a double holds its sign and exponent: that depends on the machine's byte order. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/** One digit of 16 bits of each row's key: from the low word or the high one, its lower or its upper half. */
function pass(rows: Uint32Array, words: Uint32Array, word: number, shift: number): Uint32Array {
  const starts = new Uint32Array(DIGIT + 1);
  for (let i = 0; i < rows.length; i += 1) {
    const digit = ((words[2 * (rows[i] ?? 0) + word] ?? 0) >>> shift) & 0xffff;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGIT; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const digit = ((words[2 * row + word] ?? 0) >>> shift) & 0xffff;
    const place = starts[digit] ?? 0;
    sorted[place] = row;
    starts[digit] = place + 1;
  }
  return sorted;
}

/**
 * Rows in ascending order of their keys, equal keys in the order in which they came.
 * Assumes keys of 0 or more and no NaN: the bits of such doubles, read as whole numbers, are in the same order, so a
 * hundred thousand of them are sorted digit by digit. Rows 0, 1, 2 with keys 0.5, 0.1, 0.5 -> 1, 0, 2.
 */
export function sortedByKey(rows: Uint32Array, keys: Float64Array): Uint32Array {
  if (rows.length < FEW) {
    return Uint32Array.from(
      Array.from(rows, (row, i) => ({ row, i, key: keys[row] ?? 0 }))
        .sort((a, b) => a.key - b.key || a.i - b.i)
        .map(({ row }) => row),
    );
  }
  const words = new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
  let sorted = rows;
  for (const word of [1 - HIGH, HIGH]) for (const shift of [0, 16]) sorted = pass(sorted, words, word, shift);
  return sorted;
}
