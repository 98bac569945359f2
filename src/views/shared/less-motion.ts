/** Whether the person's system asks for less motion: then nothing plays or glides by itself. */
export const asksForLessMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
