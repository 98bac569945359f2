import { useStore } from '../../state/store';
import { PlaceLink } from '../shared/PlaceLink';
import { useItemInSight } from '../shared/use-item-in-sight';
import { SECTIONS, SECTIONS_NAME } from './section-words';

const DOUBT = { view: 'what-if', part: 'doubt' } as const;

const headingOf = (section: string): string => `what-if-${section}`;

/** The sections of Doubt, each with an address of its own; the links stay in sight below those of the parts. */
export function Sections() {
  const item = useStore(({ place }) => place.item ?? null);
  useItemInSight(item, headingOf);
  return (
    <nav className="what-if-sections is-control" aria-label={SECTIONS_NAME}>
      {SECTIONS.map(({ id, label }) => (
        <PlaceLink key={label} to={id === null ? DOUBT : { ...DOUBT, item: id }} isHere={id === item}>
          {label}
        </PlaceLink>
      ))}
    </nav>
  );
}
