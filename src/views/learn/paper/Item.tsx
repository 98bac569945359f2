import { memo, type ReactNode, useEffect, useState } from 'react';
import { termOf } from '../../../vocabulary/terms';
import { ItemLink } from '../../shared/ItemLink';
import { LoadedLater } from '../../shared/LoadedLater';
import { Term } from '../../shared/Term';
import { useInSight } from '../../shared/use-in-sight';
import { elementId } from './addresses';
import { EquationLive } from './EquationLive';
import { Glossary } from './Glossary';
import { itemOf } from './items';
import { type DrawnId, liveItems } from './live-list';
import type { PaperItem } from './paper-item';
import { linkOfSetting } from './settings';
import * as words from './words';

/** One item: what it says, its live counterpart, what is open, and where it is. */
export const Item = memo(function Item({ item }: { readonly item: PaperItem }) {
  const { id, label, title, where, says, open, equation, live, see } = item;
  const headingId = `${elementId(id)}-title`;
  return (
    <article className="paper-item stack apart" id={elementId(id)} tabIndex={-1} aria-labelledby={headingId}>
      <h3 id={headingId}>
        <span className="is-muted">{label}</span> {title}
        {where !== label && <span className="note"> {where}</span>}
      </h3>
      <p className="is-line">{says}</p>
      {equation && <EquationLive of={equation} />}
      {live === 'glossary' && <Glossary />}
      {live && live !== 'glossary' && (
        <WhenSeen>
          <Live id={live} />
        </WhenSeen>
      )}
      {see && <See id={see} />}
      <Facts item={item} open={open} />
    </article>
  );
});

/** Two screens ahead it is loaded and calculated, so that nobody scrolls to what is blank. */
const AHEAD = '200%';

/** Nothing is loaded or calculated long before it comes into view; once there, it stays. */
function WhenSeen({ children }: { readonly children: ReactNode }) {
  const [place, inSight] = useInSight<HTMLDivElement>(AHEAD);
  const [wasSeen, setWasSeen] = useState(false);
  useEffect(() => {
    if (inSight) setWasSeen(true);
  }, [inSight]);
  return (
    <div ref={place}>
      {wasSeen ? (
        <LoadedLater waiting={<div className="paper-waiting" />}>{children}</LoadedLater>
      ) : (
        <div className="paper-waiting" />
      )}
    </div>
  );
}

function Live({ id }: { readonly id: DrawnId }) {
  const Shown = liveItems[id];
  return <Shown />;
}

function See({ id }: { readonly id: string }) {
  const item = itemOf(id);
  if (item === null) return null;
  const [before, name, after] = words.liveIn(item.label, item.title);
  return (
    <p>
      {before}
      <ItemLink item={id}>{name}</ItemLink>
      {after}
    </p>
  );
}

/** Another view is seen from its top. */
const toTop = () => requestAnimationFrame(() => window.scrollTo(0, 0));

/** What the paper leaves open, the symbols, the files, and the view that has it. */
function Facts({ item: { terms, files, opens }, open }: { readonly item: PaperItem; readonly open: string | null }) {
  return (
    <dl className="paper-facts stack gap-1">
      {open !== null && (
        <div>
          <dt className="note">{words.leftOpen}</dt>
          <dd className="row gap-3 is-line">{open}</dd>
        </div>
      )}
      {terms.length > 0 && (
        <div>
          <dt className="note">{words.terms}</dt>
          <dd className="row gap-3 is-line">
            {terms.map((id) => (
              <Term key={id} id={id}>
                {termOf(id).name}
              </Term>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt className="note">{words.inCode}</dt>
        <dd className="row gap-3 is-line">
          {files.map((file) => (
            <code key={file}>{file}</code>
          ))}
        </dd>
      </div>
      {opens && (
        <div>
          <dt className="note">{words.tryIt}</dt>
          <dd className="row gap-3 is-line">
            <a href={linkOfSetting(opens.place, opens.setting)} onClick={toTop}>
              {opens.words}
            </a>
            <span className="note">{words.withItsSetting}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
