import { memo, useMemo } from 'react';
import type { ShownSeries } from './series';
import { measureNumbers } from './verdict';

/** D with its spread, and the working set, of the main series. */
export const MeasureNumbers = memo(function MeasureNumbers({
  main,
  window,
}: {
  readonly main: ShownSeries | null;
  readonly window: number;
}) {
  const numbers = useMemo(() => measureNumbers(main, window), [main, window]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a group of numbers.
    <div className="measure-numbers" role="group" aria-label="Measured">
      {numbers.map(({ id, label, value, number, unit, captions }) => (
        <div className="measure-number" key={id}>
          <span className="measure-label">{label}</span>
          <data
            className="measure-value"
            value={value === null ? '' : String(value)}
            title={value === null ? undefined : String(value)}
          >
            {number}
            {unit !== '' && <span className="measure-unit"> {unit}</span>}
          </data>
          {captions.map((caption, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a caption has no name but its line.
            <span className="measure-caption" key={i}>
              {caption}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
});
