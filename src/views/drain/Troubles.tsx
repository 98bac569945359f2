import { memo, useMemo } from 'react';
import { troubleGroups } from './drain-tables';
import { troublesTitle } from './drain-text';
import type { ShownPlan } from './shown-plan';

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
            {more > 0 && <li className="drain-detail">and {more} more, all in the CSV file</li>}
          </ul>
        </div>
      ))}
    </section>
  );
});
