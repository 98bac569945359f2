import { useShow } from '../../state/use-part';

/** Whether a part of the page is shown: whoever made the link may have hidden it. */
export const useShown = (part: string): boolean => useShow(({ hidden }) => !hidden.includes(part));
