import type { ReactNode } from 'react';
import { classes } from './classes';

interface PanelProps {
  /** The heading's id: the section is named by it, and a link or a test finds it by it. */
  readonly id: string;
  readonly title: ReactNode;
  /** 2 for a panel of its own, 3 for a part of one. */
  readonly level?: 2 | 3;
  /** For who cannot see it only: where a tab above says the same. */
  readonly isTitleHidden?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A section that is named by its heading. */
export function Panel({ id, title, level = 2, isTitleHidden = false, className, children }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={className} aria-labelledby={id}>
      <Heading id={id} className={isTitleHidden ? 'visually-hidden' : undefined}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

interface DimmedProps {
  /** Whether a newer answer is on its way: what is shown is dimmed, never relabelled. */
  readonly isOld: boolean;
  /** Whether the newer answer is being worked out; dimming may wait a little longer, so that nothing flickers. */
  readonly isBusy?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What an answer shows, for as long as it is the last one. */
export function Dimmed({ isOld, isBusy = isOld, className, children }: DimmedProps) {
  return (
    <div className={classes(className, isOld && 'is-old')} aria-busy={isBusy}>
      {children}
    </div>
  );
}
