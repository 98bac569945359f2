import {
  isEdit,
  type OptionKey,
  type OptionValue,
  optionOf,
  type ViewOptions,
  withOption,
} from '../scenario/view-options';
import type { Place } from '../scenario/views';
import { commitStep, type WithHistory } from './history';
import type { Update } from './update';

/** Which view is on screen and how it is looked at. It stands in the link; undo changes those options alone that are edits. */
export interface PlaceSlice {
  readonly place: Place;
  /** The options that are not at their default. */
  readonly options: ViewOptions;
  /** Whether an option, or a mark that a view holds, follows a finger: its link is written once that rests. */
  readonly isMoving: boolean;
  readonly showPlace: (place: Place) => void;
  readonly setOption: <Key extends OptionKey>(key: Key, value: OptionValue<Key>) => void;
  /** As `setOption`, while a finger moves it; `settleMove` ends it, and any other move. */
  readonly moveOption: <Key extends OptionKey>(key: Key, value: OptionValue<Key>) => void;
  readonly settleMove: () => void;
}

/** The options with all of some set. */
export const withOptions = (options: ViewOptions, set: ViewOptions): ViewOptions =>
  (Object.keys(set) as OptionKey[]).reduce((next, key) => withOption(next, key, optionOf(set, key)), options);

/** The place's part of the store. */
export function createPlaceSlice(update: Update<PlaceSlice & WithHistory>): PlaceSlice {
  const change =
    (isMoving: boolean) =>
    <Key extends OptionKey>(key: Key, value: OptionValue<Key>) =>
      update((state) => {
        const before = optionOf(state.options, key);
        // A finger that has moved nothing yet has taken no step that its next move could go on with.
        if (before === value) return { isMoving: isMoving && state.isMoving };
        const step = { before: { options: { [key]: before } }, after: { options: { [key]: value } } };
        const history = isEdit(key) ? commitStep(state.history, step, state.isMoving) : state.history;
        return { options: withOption(state.options, key, value), isMoving, history };
      });
  return {
    place: { view: 'explore' },
    options: {},
    isMoving: false,
    showPlace: (place) => update(() => ({ place })),
    setOption: change(false),
    moveOption: change(true),
    settleMove: () => update(() => ({ isMoving: false })),
  };
}
