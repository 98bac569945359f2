// What runs before the page's program, as a plain script: browsers load it from a file too.

// Sets the chosen theme before the first paint, so that a dark page never flashes white. See src/storage/theme.ts.
// A link may ask for one while the page is shown in a frame or to a room.
const asked = /[?&]show=[^&]*?,(light|dark)(?:[,&]|$)/.exec(location.hash)?.[1];
try {
  document.documentElement.dataset.theme = asked || localStorage.getItem('precopy.theme') || 'system';
} catch {
  document.documentElement.dataset.theme = asked || 'system';
}

// Says what to do where the program cannot be loaded: a browser takes none from a file, and a host may have lost it.
addEventListener(
  'error',
  ({ target }) => {
    const root = document.getElementById('root');
    if (!(target instanceof HTMLScriptElement) || !root || root.firstChild) return;
    const said = document.createElement('p');
    said.setAttribute('role', 'alert');
    said.textContent =
      location.protocol === 'file:'
        ? 'Browsers do not run this page from a file. Serve its folder and open it by its address: in the project run “npm start”, or in this folder “python3 -m http.server” and open http://localhost:8000/.'
        : 'A part of this page could not be loaded, so it cannot start. Check the connection, then load the page again: the address holds the scenario, so nothing is lost.';
    root.append(said);
    if (location.protocol === 'file:') return;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = 'Load the page again';
    again.addEventListener('click', () => location.reload());
    root.append(again);
  },
  true,
);
