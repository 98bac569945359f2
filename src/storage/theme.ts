import { keptWord } from './kept-word';

/** The theme of the last visit. Also read by `public/before.js`, which sets it before the first paint. */
export const keptTheme = keptWord('theme');

/** Puts a theme on the page. */
export function showTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme;
}
