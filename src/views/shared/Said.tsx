import { useEffect, useState } from 'react';

/** Screen readers hear of a finding once it rests: at most one message a second, silent when nothing changed. */
const REST_MS = 1000;

/** A finding, for screen readers, when it has come to rest. */
export function Said({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" className="visually-hidden">
      {said}
    </div>
  );
}
