import { memo, useMemo } from 'react';
import { troublesTitle } from './drain-text';
import type { ShownPlan } from './shown-plan';
import { troubleGroups } from './trouble-groups';

/** What does not fit and why, and who leaves only by a forced pause. */
export const Troubles = memo(function Troubles({ shown }: { readonly shown: ShownPlan }) {
  const groups = useMemo(() => troubleGroups(shown), [shown]);
  return (
    <section className="drain-block" aria-labelledby="drain-troubles">
      <h3 id="drain-troubles">{troublesTitle(shown)}</h3>
      {groups.map(({ id, title, isMisfit, items, more }) => (
        <div className={isMisfit ? 'drain-trouble is-misfit' : 'drain-trouble'} key={id}>
          <p>{title}</p>
          <ul>
            {items.map(({ key, name, detail }) => (
              <li key={key}>
                {name}
                {detail !== '' && <span className="drain-detail"> {detail}</span>}
              </li>
            ))}
            {more !== '' && <li className="drain-detail">{more}</li>}
          </ul>
        </div>
      ))}
    </section>
  );
});
