import { useStore } from '../../state/store';
import { PlaceLink } from '../shared/PlaceLink';
import { useItemInSight } from '../shared/use-item-in-sight';
import * as words from './words';

const DOUBT = { view: 'what-if', part: 'doubt' } as const;

/** The first is what the link of the part alone opens. */
const SECTIONS = [
  { id: null, label: words.sections.sure },
  { id: 'when', label: words.sections.when },
  { id: 'bursts', label: words.sections.bursts },
] as const;

const headingOf = (section: string): string => `what-if-${section}`;

/** The sections of Doubt, each with an address of its own; the links stay in sight below those of the parts. */
export function Sections() {
  const item = useStore(({ place }) => place.item ?? null);
  useItemInSight(item, headingOf);
  return (
    <nav className="view-parts what-if-sections is-control" aria-label={words.sectionsName}>
      {SECTIONS.map(({ id, label }) => (
        <PlaceLink key={label} to={id === null ? DOUBT : { ...DOUBT, item: id }} isHere={id === item}>
          {label}
        </PlaceLink>
      ))}
    </nav>
  );
}
