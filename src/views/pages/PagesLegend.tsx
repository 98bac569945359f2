import { namedStates } from './page-states';
import { countsAt } from './pages-player';
import { count } from './pages-sentence';
import type { Playback } from './playback';
import { usePlaybackState } from './use-playback';

/** What each colour means, and how many pages have it now. */
export function PagesLegend({ playback }: { readonly playback: Playback }) {
  const { frame } = usePlaybackState(playback);
  const counts = countsAt(playback.player.recording, frame);
  return (
    <table className="pages-legend">
      <caption className="visually-hidden">Pages by state</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">State</th>
          <th scope="col">Pages</th>
        </tr>
      </thead>
      <tbody>
        {namedStates.map(({ id, label }, state) => (
          <tr key={id}>
            <th scope="row" className={`pages-key key-${id}`}>
              {label}
            </th>
            <td>
              <Figure text={count(counts[state] ?? 0)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number at the right edge of its cell: made anew when it changes, since a wider one would count as moved. */
export function Figure({ text }: { readonly text: string }) {
  return <span key={text}>{text}</span>;
}

/** The colours in a word each, over the grid. */
export function PagesColours() {
  return (
    <ul className="pages-colours row" aria-label="Colours">
      {namedStates.map(({ id, short }) => (
        <li key={id} className={`pages-key key-${id}`}>
          {short}
        </li>
      ))}
    </ul>
  );
}
