import { useState } from 'react';
import { type DayRates, writeDay } from '../../scenario/day-curve';
import { parameterByName } from '../../scenario/parameters';
import { useStore } from '../../state/store';
import { barsTop } from './day-bars';
import { LimitField } from './LimitField';
import { hourText, rateText } from './when-rows';
import * as words from './words';

/** Where the field begins. */
const FIRST_HOUR = 9;

/** Puts a day of one's own in the link: what is moved by a finger is one step of undo. */
function setDay(rates: DayRates, isMoved: boolean): void {
  const { setOption, moveOption } = useStore.getState();
  (isMoved ? moveOption : setOption)('what-if.day', writeDay(rates));
}

/** The bar whose hour the field is about, and whether somebody took it: that one follows a finger. */
const barClass = (isChosen: boolean, isTaken: boolean): string =>
  ['day-bar', isChosen && 'is-chosen', isTaken && 'is-taken'].filter(Boolean).join(' ');

/** A rate for each hour of the day: bars that are dragged or moved by keys, and a field for the hour last touched. */
export function DayBars({ rates }: { readonly rates: DayRates }) {
  const [taken, setTaken] = useState<number | null>(null);
  const hour = taken ?? FIRST_HOUR;
  // While a finger moves a bar the scale stays.
  const [held, setHeld] = useState<number | null>(null);
  const top = held ?? barsTop(rates);
  const settle = () => {
    setHeld(null);
    useStore.getState().settleMove();
  };
  const put = (at: number, rate: number, isMoved: boolean) => {
    if (isMoved && held === null) setHeld(top);
    setDay(
      rates.map((each, i) => (i === at ? rate : each)),
      isMoved,
    );
  };
  return (
    <fieldset className="stack gap-2">
      <legend>{words.barsLegend(rateText(top))}</legend>
      <div className="day-bars-row">
        {rates.map((rate, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour has no name but its number.
          <label key={i} className={barClass(i === hour, i === taken)}>
            <svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" width="1" y={100 - Math.min(100, (100 * rate) / top)} height="100" />
            </svg>
            <span className="note" aria-hidden="true">
              {i}
            </span>
            <input
              type="range"
              min={0}
              max={top}
              step={top / 100}
              value={rate}
              aria-label={words.barOf(hourText(i))}
              aria-valuetext={rateText(rate)}
              aria-orientation="vertical"
              onFocus={() => setTaken(i)}
              onClick={() => setTaken(i)}
              onChange={({ target }) => put(i, Number(target.value), true)}
              onPointerUp={settle}
              onPointerCancel={settle}
              onKeyUp={settle}
              onBlur={settle}
            />
          </label>
        ))}
      </div>
      <LimitField
        field={{ ...parameterByName.dirtyRate, label: words.fromHour(hourText(hour)) }}
        value={rates[hour] ?? 0}
        onValue={(rate) => put(hour, rate, false)}
      />
    </fieldset>
  );
}
