import { useId, useState } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type FieldNote, NumberField } from '../controls/NumberField';
import { Slider } from '../controls/Slider';

/** The scenario's seed once more: the knob itself, of which a page has one, may stand in another part of this view. */
export function SeedKnob() {
  const seed = useStore((state) => selectScenario(state).seed);
  const { dragParameter, settleDrag, setParameter } = useStore.getState();
  const [note, setNote] = useState<FieldNote | null>(null);
  const [labelId, noteId] = [useId(), useId()];
  const shown = note?.at === seed ? note : null;
  const described = shown ? noteId : undefined;
  return (
    <div className="knob">
      <div className="knob-head">
        <span className="knob-label" id={labelId}>
          Seed
        </span>
        <span className="knob-field power-value">
          <NumberField
            labelledBy={labelId}
            parameter={parameterByName.seed}
            value={seed}
            noteId={described}
            isInvalid={shown?.isProblem ?? false}
            onValue={(next) => setParameter('seed', next)}
            onNote={setNote}
          />
        </span>
      </div>
      <Slider
        id={`${labelId}-slider`}
        labelledBy={labelId}
        parameter={parameterByName.seed}
        value={seed}
        baseline={null}
        describedBy={described}
        onMove={(next) => dragParameter('seed', next)}
        onSettle={settleDrag}
      />
      {shown && (
        <p className={shown.isProblem ? 'knob-note is-problem' : 'knob-note'} id={noteId} role="status">
          {shown.text}
        </p>
      )}
    </div>
  );
}
