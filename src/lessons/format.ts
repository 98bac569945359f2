/** What a lesson file says of itself. */
export const LESSON_FORMAT = 'precopy.lesson';
