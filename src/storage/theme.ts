/** Also read by `public/before.js`, which sets the theme before the first paint. */
const KEY = 'precopy.theme';

/** The theme kept from the last visit, or null. */
export function readTheme(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Puts a theme on the page. */
export function showTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Keeps the theme for the next visit. */
export function keepTheme(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It still holds until the page is closed.
  }
}
