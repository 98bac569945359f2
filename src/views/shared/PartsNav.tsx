import './parts-nav.css';

/** The way to the parts of a long view. Buttons and not links: the fragment of the address holds the scenario. */
export function PartsNav({ parts }: { readonly parts: readonly { readonly to: string; readonly label: string }[] }) {
  const jump = (to: string) => {
    const heading = document.getElementById(to);
    heading?.scrollIntoView();
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav className="parts-nav" aria-label="Parts of this view">
      {parts.map(({ to, label }) => (
        <button key={to} type="button" onClick={() => jump(to)}>
          {label}
        </button>
      ))}
    </nav>
  );
}
