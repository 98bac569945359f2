import { useStore } from '../../state/store';
import * as words from './words';

/** What is to be done, as whoever made the link wrote it; nothing where nobody did. */
export function Task() {
  const task = useStore(({ show }) => show.task);
  if (task === '') return null;
  return (
    <aside className="task" aria-label={words.task}>
      {task}
    </aside>
  );
}
