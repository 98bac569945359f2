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

/** Keeps the theme and puts it on the page at once. */
export function applyTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It still holds until the page is closed.
  }
}
