import { type LessonProgress, readProgress } from '../lessons/progress';

const KEY = 'precopy.lessons';

/** What is needed of the store. */
interface ProgressStore {
  readonly getState: () => {
    readonly lessonProgress: LessonProgress;
    readonly setLessonProgress: (progress: LessonProgress) => void;
  };
  readonly subscribe: (listener: () => void) => () => void;
}

function readKept(): LessonProgress {
  try {
    return readProgress(localStorage.getItem(KEY) ?? '');
  } catch {
    return {};
  }
}

/** Brings back what was answered in lessons, and keeps it from then on, where the browser keeps anything. */
export function keepLessonProgress(store: ProgressStore): void {
  const { lessonProgress, setLessonProgress } = store.getState();
  setLessonProgress({ ...readKept(), ...lessonProgress });
  let kept = store.getState().lessonProgress;
  store.subscribe(() => {
    const { lessonProgress: now } = store.getState();
    if (now === kept) return;
    kept = now;
    try {
      localStorage.setItem(KEY, JSON.stringify(now));
    } catch {
      // It lasts until the page is closed.
    }
  });
}
