import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface TypedInto {
  /** Whether the field has the focus: its text is the plain one then. */
  readonly isTypedInto: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly setTypedInto: (isTypedInto: boolean) => void;
}

/** A field whose text is plain while it has the focus, and chosen whole as soon as it is. */
export function useTypedInto(): TypedInto {
  const [isTypedInto, setTypedInto] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isTypedInto) input.current?.select();
  }, [isTypedInto]);
  return { isTypedInto, input, setTypedInto };
}
