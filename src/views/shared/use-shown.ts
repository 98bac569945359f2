import { useStore } from '../../state/store';

/** Whether a part of the page is shown: whoever made the link may have hidden it. */
export const useShown = (part: string): boolean => useStore(({ show }) => !show.hidden.includes(part));
