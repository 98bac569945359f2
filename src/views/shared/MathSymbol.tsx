/** A symbol of the paper from its plain text: 'V_mem' is a V with a subscript. */
export function MathSymbol({ text }: { readonly text: string }) {
  const [main = '', subscript] = text.split('_');
  return (
    <span className="math-symbol" aria-hidden="true">
      {main}
      {subscript && <sub>{subscript}</sub>}
    </span>
  );
}
