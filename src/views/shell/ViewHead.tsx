import type { View, ViewId, ViewPart } from '../../scenario/views';
import { useStore } from '../../state/store';
import { PlaceLink } from '../shared/PlaceLink';
import './view-head.css';
import * as words from './words';

interface ViewHeadProps {
  readonly view: View;
  readonly part: ViewPart | null;
}

/** What the view is for, and the way to its parts, which stays in sight. */
export function ViewHead({ view: { id, label, sentence, parts }, part }: ViewHeadProps) {
  const hidden = useStore(({ show }) => show.hidden);
  return (
    <>
      <p className="view-sentence">{sentence}</p>
      {part !== null && (
        <>
          <h1 className="visually-hidden">
            {label}: {part.label}
          </h1>
          <nav className="view-parts" aria-label={words.partsOf(label)}>
            {parts
              .filter((each) => each.id === part.id || !hidden.includes(`${id}/${each.id}`))
              .map((each) => (
                <PlaceLink key={each.id} to={{ view: id as ViewId, part: each.id }} isHere={each.id === part.id}>
                  {each.label}
                </PlaceLink>
              ))}
          </nav>
          <p className="view-sentence">{part.sentence}</p>
        </>
      )}
    </>
  );
}
