import * as late from './late-words';
import { namedStates } from './page-states';
import { count } from './pages-findings';
import { countsAt } from './pages-player';
import type { Playback } from './playback';
import { usePlaybackState } from './use-playback';

/** What each colour means, and how many pages have it now. */
export function PagesLegend({ playback }: { readonly playback: Playback }) {
  const { frame } = usePlaybackState(playback);
  const counts = countsAt(playback.player.recording, frame);
  return (
    <table className="pages-legend">
      <caption className="visually-hidden">{late.pagesByState}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{late.stateHead}</th>
          <th scope="col">{late.pagesHead}</th>
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
    <ul className="pages-colours row" aria-label={late.colours}>
      {namedStates.map(({ id, short }) => (
        <li key={id} className={`pages-key key-${id}`}>
          {short}
        </li>
      ))}
    </ul>
  );
}
