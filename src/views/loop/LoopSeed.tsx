import { useId, useState } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type FieldNote, NumberField } from '../controls/NumberField';
import { nextSeed } from './loop-question';

/** The seed of the scenario as a field, and a button for another one: its knob with the slider stands in another part. */
export function LoopSeed() {
  const seed = useStore((state) => selectScenario(state).seed);
  const setParameter = useStore((state) => state.setParameter);
  const [note, setNote] = useState<FieldNote | null>(null);
  const [labelId, noteId] = [useId(), useId()];
  const shown = note?.at === seed ? note : null;
  return (
    <div className="loop-seed">
      <span id={labelId} className="loop-seed-label">
        Seed
      </span>
      <NumberField
        labelledBy={labelId}
        parameter={parameterByName.seed}
        value={seed}
        noteId={shown ? noteId : undefined}
        isInvalid={shown?.isProblem ?? false}
        onValue={(next) => setParameter('seed', next)}
        onNote={setNote}
      />
      <button type="button" onClick={() => setParameter('seed', nextSeed(seed))}>
        Another seed
      </button>
      {shown && (
        <span className={shown.isProblem ? 'loop-note is-problem' : 'loop-note'} id={noteId} role="status">
          {shown.text}
        </span>
      )}
    </div>
  );
}
