import { MAX_PINS } from '../../scenario/link-pins';
import { parameterByName } from '../../scenario/parameters';
import { readText } from '../../scenario/read-parameter';
import type { Scenario } from '../../scenario/scenario';

/** The scenario on screen, and those that are pinned. */
export interface Beside {
  readonly scenario: Scenario;
  readonly pins: readonly Scenario[];
}

/** The one on screen first: the order in which they are told and asked about. */
export const allOf = ({ scenario, pins }: Beside): readonly Scenario[] => [scenario, ...pins];

/** Whether one more can be pinned. */
export const hasRoom = ({ pins }: Beside): boolean => pins.length < MAX_PINS;

/** The one on screen is pinned behind the others; the first stays the baseline. */
export const withPinned = ({ scenario, pins }: Beside): Beside => ({
  ...{ scenario, pins: [...pins, scenario].slice(0, MAX_PINS) },
});

/** A pinned one and the one on screen change places. */
export function swapped({ scenario, pins }: Beside, index: number): Beside {
  return { scenario: pins[index] ?? scenario, pins: pins.map((pin, i) => (i === index ? scenario : pin)) };
}

/** A pinned one is let go. */
export const without = ({ scenario, pins }: Beside, index: number): Beside => ({
  ...{ scenario, pins: pins.filter((_, i) => i !== index) },
});

/** A pinned one is called otherwise, by as much of a name as a link holds. */
export const renamed = ({ scenario, pins }: Beside, index: number, text: string): Beside => ({
  scenario,
  pins: pins.map((pin, i) =>
    i === index ? { ...pin, name: readText(parameterByName.name, text).value ?? pin.name } : pin,
  ),
});
