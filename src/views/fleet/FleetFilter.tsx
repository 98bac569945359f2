import { useId } from 'react';
import { MOST_OPTION_TEXT } from '../../scenario/view-options';
import { useStore } from '../../state/store';
import * as words from './words';

interface FleetFilterProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly shown: number;
  readonly all: number;
  readonly note: FleetNote | null;
}

/** What a cell says of the last thing typed into it. */
export interface FleetNote {
  readonly text: string;
  readonly isProblem: boolean;
}

/** Rows by a part of their name, and the line above the table where cells and filter say what they have to. */
export function FleetFilter({ filter, onFilter, shown, all, note }: FleetFilterProps) {
  const id = useId();
  const { settleMove } = useStore.getState();
  const clear = () => {
    onFilter('');
    settleMove();
  };
  return (
    <div className="fleet-filter row gap-3 note">
      <label htmlFor={id}>{words.filterByName}</label>
      <input
        id={id}
        className="text-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={filter}
        maxLength={MOST_OPTION_TEXT}
        onChange={(event) => onFilter(event.target.value)}
        onBlur={settleMove}
        onKeyDown={(event) => event.key === 'Escape' && clear()}
      />
      <button type="button" aria-disabled={filter === ''} onClick={clear}>
        {words.clearFilter}
      </button>
      <span role="status" className={note?.isProblem ? 'fleet-said is-problem' : 'fleet-said'}>
        {note?.text ?? words.filterSentence(shown, all, filter)}
      </span>
    </div>
  );
}
