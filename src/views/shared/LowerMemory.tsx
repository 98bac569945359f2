import { useStore } from '../../state/store';
import * as words from './late-words';

/** The largest memory that is simulated page by page, in MiB. */
const MOST_MEMORY = 65_536;

/** The way out where a memory is too large to be simulated page by page. */
export function LowerMemory() {
  const setParameter = useStore((state) => state.setParameter);
  return (
    <button type="button" onClick={() => setParameter('memory', MOST_MEMORY)}>
      {words.lowerMemory}
    </button>
  );
}
