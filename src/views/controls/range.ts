/** What a key does to a slider: a step of some size either way, or straight to an end. */
export type RangeKey = { readonly size: 'fine' | 'normal' | 'big'; readonly direction: 1 | -1 } | 'least' | 'most';

/** What a pressed key says beside its name. */
interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const KEYS: Readonly<Record<string, readonly ['normal' | 'big', 1 | -1]>> = {
  ArrowRight: ['normal', 1],
  ArrowUp: ['normal', 1],
  ArrowLeft: ['normal', -1],
  ArrowDown: ['normal', -1],
  PageUp: ['big', 1],
  PageDown: ['big', -1],
};

/**
 * What a key does to a slider, on every slider of the page: an arrow a step, with Shift a fine one, Page Up and Page
 * Down a big one, Home and End to the ends. Null for all other keys, and for those of the browser.
 */
export function rangeKey({ key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): RangeKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Home') return 'least';
  if (key === 'End') return 'most';
  const step = KEYS[key];
  if (!step) return null;
  const [size, direction] = step;
  return { size: shiftKey && size === 'normal' ? 'fine' : size, direction };
}

/** What steps and ends a slider over plain numbers has. */
interface RangeSteps {
  readonly least: number;
  readonly most: number;
  readonly fine: number;
  readonly normal: number;
  readonly big: number;
}

/** The number that a key leads to, kept between the ends. 5 by a normal step of 2, up -> 7. */
export function afterKey(value: number, key: RangeKey, steps: RangeSteps): number {
  if (typeof key === 'string') return steps[key];
  return Math.min(Math.max(value + key.direction * steps[key.size], steps.least), steps.most);
}

/** A position of a slider as a share of its way, for the picture under it; of no way the whole. 250 of 0 to 1000 -> '25%'. */
export function percentOf(position: number, least: number, most: number): string {
  return `${most > least ? (100 * (position - least)) / (most - least) : 100}%`;
}

/** Half the width of a thumb, in pixels: its middle never reaches the ends of the input. As in controls.css. */
const THUMB_RADIUS = 10;

/** The position under a pointer, by the browser's own rule for its ranges; `zoom` enlarges the thumb too. */
export function positionUnder(
  clientX: number,
  box: { readonly left: number; readonly width: number },
  most: number,
  zoom = 1,
) {
  const radius = zoom * THUMB_RADIUS;
  const share = (clientX - box.left - radius) / (box.width - 2 * radius);
  return Math.round(most * Math.min(1, Math.max(0, share)));
}

/** How far a finger goes sideways, in pixels, before it drags a slider. */
const FINGER_SLOP = 6;

/**
 * A finger on a slider may be about to scroll the page, and a browser sets the slider as soon as it is put down. What
 * the slider says is held back until the finger goes sideways or is lifted, and dropped when it scrolls.
 */
interface Finger {
  /** Put down there. */
  readonly down: (clientX: number) => void;
  /** Whether a position has to wait; the last one that does is kept. */
  readonly holds: (position: number) => boolean;
  /** The finger moves: the position to take now, if there is one. */
  readonly moves: (clientX: number) => number | null;
  /** Lifted where it was put down: the position to take. */
  readonly up: () => number | null;
  /** The browser scrolls with it: nothing is taken until it is lifted. */
  readonly scrolls: () => void;
  /** No finger is there any more. */
  readonly gone: () => void;
}

/** A slider's view of a finger that is put down, held, moved and lifted. */
export function createFinger(): Finger {
  let state: 'none' | 'undecided' | 'scrolls' = 'none';
  let downAt = 0;
  let held: number | null = null;
  const decide = (): number | null => {
    if (state !== 'undecided') return null;
    state = 'none';
    return held;
  };
  return {
    down: (clientX) => {
      state = 'undecided';
      downAt = clientX;
      held = null;
    },
    holds: (position) => {
      if (state === 'none') return false;
      held = position;
      return true;
    },
    moves: (clientX) => (Math.abs(clientX - downAt) >= FINGER_SLOP ? decide() : null),
    up: decide,
    scrolls: () => {
      state = 'scrolls';
    },
    gone: () => {
      state = 'none';
    },
  };
}
