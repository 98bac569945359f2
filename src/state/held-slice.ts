import type { HeldKey } from '../scenario/view-options';
import { type BroughtItem, type Held, type HeldItem, isAway, soughtAgain } from './held';
import { commitStep, type WithHistory } from './history';
import type { PlaceSlice } from './place-slice';
import type { Update } from './update';

/** A step of undo; a move of a finger, which is one until `settleMove`; or a look, which is none. */
export type HowHeld = 'step' | 'move' | 'look';

/** What the views hold of one's own. A link has its marks. */
export interface HeldSlice {
  readonly held: Held;
  /** What files have brought of views, by which their marks are found. */
  readonly brought: readonly BroughtItem[];
  readonly bring: (items: readonly BroughtItem[]) => void;
  readonly hold: (key: HeldKey, item: HeldItem, how: HowHeld) => void;
  /** What a mark means has been found. Nothing if somebody has opened something else meanwhile. */
  readonly fill: (key: HeldKey, item: HeldItem) => void;
  /** What a mark means is not to be found. */
  readonly miss: (key: HeldKey, mark: string, missing: string) => void;
  /** What is missing is wanted no longer: its mark leaves the link. */
  readonly dismiss: (key: HeldKey) => void;
}

/** The part of the store for what views hold. */
export function createHeldSlice(update: Update<HeldSlice & WithHistory & Pick<PlaceSlice, 'isMoving'>>): HeldSlice {
  const put = (held: Held, key: HeldKey, item: HeldItem): Pick<HeldSlice, 'held'> => ({
    held: { ...held, [key]: item },
  });
  return {
    held: {},
    brought: [],
    bring: (items) =>
      update(({ held, brought }) => ({ held: soughtAgain(held, items), brought: [...items, ...brought] })),
    hold: (key, item, how) =>
      update(({ held, history, isMoving }) => {
        const before = held[key];
        // A sample that stands in for what is missing does not make it forgotten.
        const next =
          item.mark === '' && isAway(before) ? { ...item, mark: before.mark, missing: before.missing } : item;
        const step = { before: { held: { [key]: before } }, after: { held: { [key]: next } } };
        return {
          ...put(held, key, next),
          isMoving: how === 'move',
          history: how === 'look' ? history : commitStep(history, step, how === 'move' && isMoving),
        };
      }),
    fill: (key, item) =>
      update(({ held }) => (isAway(held[key]) && held[key].mark === item.mark ? put(held, key, item) : {})),
    miss: (key, mark, missing) =>
      update(({ held }) =>
        isAway(held[key]) && held[key].mark === mark ? put(held, key, { ...held[key], missing }) : {},
      ),
    dismiss: (key) =>
      update(({ held }) => (isAway(held[key]) ? put(held, key, { ...held[key], mark: '', missing: undefined }) : {})),
  };
}
