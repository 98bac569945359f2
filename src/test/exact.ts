/**
 * Exact arithmetic for second opinions: a double is a whole number times a power of two, so sums, products and
 * comparisons of doubles can be carried out in whole numbers without any rounding.
 */
export interface Rational {
  readonly top: bigint;
  /** Above 0. Not reduced: a common factor does no harm here. */
  readonly bottom: bigint;
}

/** The exact value of a double that is 0 or above. 0.5 -> 1/2. */
export function rational(value: number): Rational {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const exponent = Number((bits.getBigUint64(0) >> 52n) & 0x7ffn);
  const fraction = bits.getBigUint64(0) & 0xf_ffff_ffff_ffffn;
  const digits = exponent === 0 ? fraction : fraction | (1n << 52n);
  return reduced(digits, Math.max(exponent, 1) - 1075);
}

/** digits x 2^shift without a common factor of two. */
function reduced(digits: bigint, shift: number): Rational {
  if (shift >= 0) return { top: digits << BigInt(shift), bottom: 1n };
  return digits & 1n || digits === 0n
    ? { top: digits, bottom: 1n << BigInt(-shift) }
    : reduced(digits >> 1n, shift + 1);
}

export const times = (a: Rational, b: Rational): Rational => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
export const over = (a: Rational, b: Rational): Rational => ({ top: a.top * b.bottom, bottom: a.bottom * b.top });
export const atMost = (a: Rational, b: Rational): boolean => a.top * b.bottom <= b.top * a.bottom;

/** The nearest double, but for the last bit: the whole part of a quotient of 64 bits, scaled back. */
export function toNumber({ top, bottom }: Rational): number {
  if (top === 0n) return 0;
  const shift = BigInt(bottom.toString(2).length - top.toString(2).length + 64);
  const quotient = shift >= 0n ? (top << shift) / bottom : top / (bottom << -shift);
  return Number(quotient) * 2 ** -Number(shift);
}

/** 1 + 1e-12, the slack of eq. 8, as the digest writes it. */
export const SLACK: Rational = { top: 10n ** 12n + 1n, bottom: 10n ** 12n };
