/** How far a key moves a slider: Shift+arrow, arrow, Page Up or Page Down. */
export type Step = 'fine' | 'normal' | 'big';

export type Direction = 1 | -1;

/** Whether round means powers of two (volumes) or of ten. */
export type Roundness = 'binary' | 'decimal';

/** Round numbers to an octave: steps of about 1 %, of 6 to 12 %, and doubling. */
const OCTAVE_PARTS: Readonly<Record<Step, number>> = { fine: 64, normal: 8, big: 1 };

/** Round numbers to a normal step of a decade: fine steps are of half a per cent to 1 %. */
const FINE_PER_NORMAL = 10;

/** A value this near to a round one counts as round: relative, and as a share of the spacing. */
const NEARLY = 1e-9;
const NEARLY_OF_SPACING = 1e-6;

/** Removes what binary arithmetic leaves behind the twelfth digit, so that 0.1 + 0.2 reads 0.3. Never -0. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

function decade(value: number): number {
  return Number(`1e${Math.floor(Math.log10(value))}`);
}

function octave(value: number): number {
  return 2 ** Math.floor(Math.log2(value));
}

/** The next of 1, 2, 5, 10, 20, 50 ... from just beyond a value. */
function nextOfSeries(near: number, direction: Direction): number {
  const power = decade(near);
  const mantissa = near / power;
  if (direction > 0) return power * (mantissa < 2 ? 2 : mantissa < 5 ? 5 : 10);
  return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
}

/** Decimal steps of 4 to 10 %: by 0.1 from 1, by 0.2 from 2, by 0.5 from 5. */
function decimalSpacing(near: number): number {
  const power = decade(near);
  const mantissa = near / power;
  return power * (mantissa >= 5 ? 0.5 : mantissa >= 2 ? 0.2 : 0.1);
}

function spacing(near: number, step: Step, roundness: Roundness): number {
  if (roundness === 'binary') return octave(near) / OCTAVE_PARTS[step];
  return decimalSpacing(near) / (step === 'fine' ? FINE_PER_NORMAL : 1);
}

/**
 * The next round value above or below a positive one. 1024 'big' binary -> 2048; 800 'normal' decimal -> 850.
 * The spacing is looked up just beyond the value, so that steps down from 2 are those below 2.
 */
export function nextRound(value: number, step: Step, direction: Direction, roundness: Roundness): number {
  const near = value * (1 + direction * NEARLY);
  if (roundness === 'decimal' && step === 'big') return withoutNoise(nextOfSeries(near, direction));
  const size = spacing(near, step, roundness);
  const place = value / size;
  const next = direction > 0 ? Math.floor(place + NEARLY_OF_SPACING) + 1 : Math.ceil(place - NEARLY_OF_SPACING) - 1;
  return withoutNoise(next * size);
}
