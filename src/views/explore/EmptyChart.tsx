import type { ReactNode } from 'react';

/** A chart that has nothing to show says why, in its place. */
export function EmptyChart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="explore-empty">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}
