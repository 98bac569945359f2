import type { ReactNode } from 'react';
import { useShown } from '../shared/use-shown';

interface EmptyChartProps {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A chart that has nothing to show says why, in its place. */
export function EmptyChart({ name, title, children }: EmptyChartProps) {
  if (!useShown(name)) return null;
  return (
    <div className="explore-empty">
      <h2>{title}</h2>
      <p className="caption">{children}</p>
    </div>
  );
}
