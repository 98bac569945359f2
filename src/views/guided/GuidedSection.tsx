/** Guided against random choice. */
export function GuidedSection() {
  return (
    <section aria-labelledby="guided-title">
      <h2 id="guided-title">Guided against random choice</h2>
    </section>
  );
}
