import type { HTMLAttributes } from 'react';
import type { Figure } from './figure';

interface FigureImageProps extends HTMLAttributes<HTMLDivElement> {
  readonly figure: Figure;
  /** Whether a click takes what is pointed at. */
  readonly isChoosing?: boolean;
}

/** What a figure is drawn in: one picture with a name, to whoever cannot see it. */
export const FigureImage = ({ figure, isChoosing = false, ...shared }: FigureImageProps) => (
  <div
    className={isChoosing ? 'figure-plot is-choosing' : 'figure-plot'}
    role="img"
    aria-label={figure.name}
    {...shared}
  />
);
