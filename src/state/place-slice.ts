import { type OptionKey, type OptionValue, optionOf, type ViewOptions, withOption } from '../scenario/view-options';
import type { Place } from '../scenario/views';
import type { Update } from './update';

/** Which view is on screen and how it is looked at. It stands in the link; undo does not change it. */
export interface PlaceSlice {
  readonly place: Place;
  /** The options that are not at their default. */
  readonly options: ViewOptions;
  /** Whether an option follows a finger: its link is written once that rests. */
  readonly isMovingOption: boolean;
  readonly showPlace: (place: Place) => void;
  readonly setOption: <Key extends OptionKey>(key: Key, value: OptionValue<Key>) => void;
  /** As `setOption`, while a finger moves it; `settleOption` ends it. */
  readonly moveOption: <Key extends OptionKey>(key: Key, value: OptionValue<Key>) => void;
  readonly settleOption: () => void;
}

/** The place's part of the store. */
export function createPlaceSlice(update: Update<PlaceSlice>): PlaceSlice {
  const change =
    (isMovingOption: boolean) =>
    <Key extends OptionKey>(key: Key, value: OptionValue<Key>) =>
      update(({ options }) => {
        const isSame = optionOf(options, key) === value;
        return { options: isSame ? options : withOption(options, key, value), isMovingOption };
      });
  return {
    place: { view: 'explore' },
    options: {},
    isMovingOption: false,
    showPlace: (place) => update(() => ({ place })),
    setOption: change(false),
    moveOption: change(true),
    settleOption: () => update(() => ({ isMovingOption: false })),
  };
}
