import { formatNumber } from '../../format/number';
import { keyed } from '../shared/keyed';
import * as words from './words';

/** A person reads a few; a file may have a problem in every line, a link in every key. */
const MOST_LISTED = 20;

interface LinesProps {
  readonly lines: readonly string[];
  /** The list's name for screen readers, where its place does not say what it is. */
  readonly label?: string;
  /** How many there are, where not all of them came. */
  readonly count?: number;
  readonly className?: string;
}

/** Sentences as a list: those that are too many are counted. Nothing where there are none. */
export function Lines({ lines, label, count = lines.length, className = 'note is-problem' }: LinesProps) {
  if (lines.length === 0) return null;
  const listed = lines.slice(0, MOST_LISTED);
  return (
    <ul className={className} aria-label={label}>
      {keyed(listed).map(([key, line]) => (
        <li key={key}>{line}</li>
      ))}
      {count > listed.length && <li>{words.andMore(formatNumber(count - listed.length))}</li>}
    </ul>
  );
}
