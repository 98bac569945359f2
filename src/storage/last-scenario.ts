import { keptWord } from './kept-word';

/** The last scenario as a link: versioned and upgraded like any other. Where there is none it is a first visit. */
export const keptScenario = keptWord('last-scenario');
