import { useDeferredValue, useId, useState } from 'react';
import { useStore } from '../../../state/store';
import { ItemLink } from '../../shared/ItemLink';
import { useItemInSight } from '../../shared/use-item-in-sight';
import { elementId, TERM_PREFIX } from './addresses';
import { Item } from './Item';
import { findItems, itemOf, paperItems } from './items';
import * as words from './words';
import './paper.css';
import { PaperWorkContext, usePaperWork } from './work';

const PAPER = 'https://doi.org/10.1145/1996130.1996154';

/** The paper in its own order, each item with its live counterpart. */
export function Paper() {
  const work = usePaperWork();
  const item = useStore(({ place }) => place.item ?? null);
  useItemInSight(item, elementId);
  return (
    <section aria-labelledby="paper-title">
      <div className="stack gap-2">
        <h2 id="paper-title">{words.paperTitle}</h2>
        <p className="caption">
          {words.citation.authors} <cite>{words.citation.name}</cite>
          {words.citation.place}
          <a href={PAPER}>{words.citation.doi}</a>
          {words.citation.here}
        </p>
        {item !== null && !isKnown(item) && <p className="warning">{words.noSuchItem(item)}</p>}
      </div>
      <div className="paper">
        <Index here={item} />
        <PaperWorkContext value={work}>
          <div className="stack gap-8">
            {paperItems.map((each) => (
              <Item key={each.id} item={each} />
            ))}
          </div>
        </PaperWorkContext>
      </div>
    </section>
  );
}

const isKnown = (item: string): boolean => item.startsWith(TERM_PREFIX) || itemOf(item) !== null;

/** The items by label and title, those that a search finds. */
function Index({ here }: { readonly here: string | null }) {
  const [search, setSearch] = useState('');
  const found = findItems(useDeferredValue(search));
  const fieldId = useId();
  return (
    <nav className="paper-index stack gap-1" aria-label={words.itemsOfPaper}>
      <label className="is-muted" htmlFor={fieldId}>
        {words.search}
      </label>
      <input
        id={fieldId}
        className="text-field"
        type="search"
        value={search}
        placeholder={words.searchExamples}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p className="note" role="status">
        {countText(search, found.length)}
      </p>
      <ol>
        {found.map(({ id, label, title }) => (
          <li key={id}>
            <ItemLink item={id} isHere={id === here}>
              <span className="is-muted">{label}</span> {title}
            </ItemLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How many items a search finds, with the way out where it finds none. */
function countText(search: string, count: number): string {
  if (search.trim() === '') return '';
  if (count === 0) return words.nothingFound;
  return words.itemsFound(count);
}
