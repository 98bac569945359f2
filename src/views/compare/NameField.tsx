import { useState } from 'react';

interface NameFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onName: (text: string) => void;
}

/** A name that is typed in its place: Enter or leaving takes effect, Escape takes it back. */
export function NameField({ label, placeholder, value, onName }: NameFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft !== null && draft !== value) onName(draft);
    setDraft(null);
  };
  return (
    <input
      className="text-field compare-name"
      type="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setDraft(null);
      }}
      onBlur={take}
    />
  );
}
