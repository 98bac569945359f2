// Sets the chosen theme before the first paint, so that a dark page never flashes white. See src/storage/theme.ts.
try {
  document.documentElement.dataset.theme = localStorage.getItem('precopy.theme') || 'system';
} catch {
  document.documentElement.dataset.theme = 'system';
}
