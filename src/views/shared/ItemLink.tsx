import type { ReactNode, SyntheticEvent } from 'react';
import { linkOfPlace } from '../../state/selectors';
import { useStore } from '../../state/store';

interface ItemLinkProps {
  /** What of the paper it leads to: 'eq-5', 'term-lambda'. */
  readonly item: string;
  readonly className?: string;
  readonly isHere?: boolean;
  readonly children: ReactNode;
}

/**
 * A link to an item of the paper. It takes the scenario on screen along, but writes its address only when somebody
 * points at it: a page has many of them, and none may slow a slider down.
 */
export function ItemLink({ item, className, isHere = false, children }: ItemLinkProps) {
  const place = { view: 'learn', part: 'paper', item } as const;
  const write = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = linkOfPlace(useStore.getState(), place);
  };
  return (
    <a
      className={className}
      href={`#/learn/paper/${item}`}
      aria-current={isHere ? 'true' : undefined}
      onPointerEnter={write}
      onFocus={write}
      onClick={write}
    >
      {children}
    </a>
  );
}
