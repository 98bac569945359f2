import { useId, useState } from 'react';
import { shownUnitOf } from '../../format/rates';
import type { NumberParameter } from '../../scenario/parameter';
import { parameterByName } from '../../scenario/parameters';
import { shownValue } from '../../scenario/value-text';
import { type KnobRange, leastOnAxis } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { type FieldNote, NumberField } from '../controls/NumberField';
import * as words from './words';

interface RangeFieldsProps {
  /** What the knob is for: 'Across'. */
  readonly legend: string;
  readonly range: KnobRange;
  /** The ends that the link asks for; 0 is the usual one. */
  readonly asked: readonly [from: number, to: number];
  /** The knobs to choose from. */
  readonly knobs: readonly WhatIfKnob[];
  readonly onKnob: (knob: WhatIfKnob) => void;
  readonly onRange: (from: number, to: number) => void;
}

/** A knob out of a menu, and the values that it goes through. */
export function KnobRangeFields({ legend, range, asked, knobs, onKnob, onRange }: RangeFieldsProps) {
  const id = useId();
  const parameter = parameterByName[range.knob];
  const end: NumberParameter = { ...parameter, min: leastOnAxis(parameter) };
  const [from, to] = asked;
  const isNoRange = from > 0 && to > 0 && to <= from;
  return (
    <fieldset className="what-if-range row gap-2">
      <legend>{legend}</legend>
      <select
        className="choice"
        aria-label={words.knobOf(legend)}
        value={range.knob}
        onChange={({ target }) => onKnob(knobs.find((knob) => knob === target.value) ?? range.knob)}
      >
        {knobs.map((knob) => (
          <option key={knob} value={knob}>
            {parameterByName[knob].label}
          </option>
        ))}
      </select>
      <EndField
        id={`${id}-from`}
        name={words.fromOf(legend)}
        end={end}
        value={range.from}
        rangeWith={(from) => [from, range.to]}
        onRange={onRange}
      />
      <span aria-hidden="true">{words.to}</span>
      <EndField
        id={`${id}-to`}
        name={words.toOf(legend)}
        end={end}
        value={range.to}
        rangeWith={(to) => [range.from, to]}
        onRange={onRange}
      />
      <span className="knob-unit">{shownUnitOf(parameter.unit).unit}</span>
      {isNoRange && (
        <span className="note is-problem">
          {words.noRangeInLink(end.label, shownValue(end, from), shownValue(end, to))}
        </span>
      )}
    </fieldset>
  );
}

interface EndProps {
  readonly id: string;
  readonly name: string;
  readonly end: NumberParameter;
  readonly value: number;
  /** Both ends, with a value at this one. */
  readonly rangeWith: (value: number) => readonly [from: number, to: number];
  readonly onRange: RangeFieldsProps['onRange'];
}

/** One end of a range, typed with or without a unit. */
function EndField({ id, name, end, value, rangeWith, onRange }: EndProps) {
  const [note, setNote] = useState<FieldNote | null>(null);
  const shown = note?.at === value ? note : null;
  const take = (typed: number) => {
    const [from, to] = rangeWith(typed);
    if (from < to) onRange(from, to);
    else {
      const text = words.noRange(end.label, shownValue(end, from), shownValue(end, to));
      setNote({ text, isProblem: true, at: value });
    }
  };
  return (
    <span className="what-if-end stack gap-1">
      <span id={id} className="visually-hidden">
        {name}
      </span>
      <NumberField
        labelledBy={id}
        parameter={end}
        value={value}
        describedBy={shown ? `${id}-note` : undefined}
        isInvalid={shown?.isProblem ?? false}
        onValue={take}
        onNote={setNote}
      />
      {shown && (
        <span id={`${id}-note`} className={shown.isProblem ? 'note is-problem' : 'note'} role="status">
          {shown.text}
        </span>
      )}
    </span>
  );
}
