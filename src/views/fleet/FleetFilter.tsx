import { useId } from 'react';
import { filterSentence } from './fleet-sentences';

interface FleetFilterProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly shown: number;
  readonly all: number;
}

/** Rows by a part of their name. */
export function FleetFilter({ filter, onFilter, shown, all }: FleetFilterProps) {
  const id = useId();
  return (
    <div className="fleet-filter">
      <label htmlFor={id}>Filter by name</label>
      <input
        id={id}
        className="text-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onFilter('')}
      />
      <button type="button" aria-disabled={filter === ''} onClick={() => onFilter('')}>
        Clear filter
      </button>
      <span role="status">{filterSentence(shown, all, filter)}</span>
    </div>
  );
}
