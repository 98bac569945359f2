import { useDeferredValue, useId, useState } from 'react';
import { useStore } from '../../../state/store';
import { ItemLink } from '../../shared/ItemLink';
import { useItemInSight } from '../../shared/use-item-in-sight';
import { elementId, TERM_PREFIX } from './addresses';
import { Item } from './Item';
import { findItems, itemOf, paperItems } from './items';
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
        <h2 id="paper-title">The paper, item by item</h2>
        <p className="caption">
          Liu, Xu, Jin, Gong and Liao,{' '}
          <cite>Performance and Energy Modeling for Live Migration of Virtual Machines</cite>, HPDC 2011 (
          <a href={PAPER}>doi 10.1145/1996130.1996154</a>). Every equation, algorithm, table and figure in its order, in
          our words. The figures are calculated here, from the paper’s inputs where it gives them; your scenario stays
          as it is.
        </p>
        {item !== null && !isKnown(item) && (
          <p className="warning">The paper has no item “{item}” here. Search, or choose one below.</p>
        )}
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
    <nav className="paper-index stack gap-1" aria-label="Items of the paper">
      <label className="is-muted" htmlFor={fieldId}>
        Search the paper
      </label>
      <input
        id={fieldId}
        className="text-field"
        type="search"
        value={search}
        placeholder="gamma, fig 9, downtime"
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
  if (count === 0) return 'Nothing found. Try a symbol, a word or a number, like “fig 9”.';
  return count === 1 ? '1 item' : `${count} items`;
}
