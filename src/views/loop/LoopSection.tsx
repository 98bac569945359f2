/** The loop of figure 6. */
export function LoopSection() {
  return (
    <section aria-labelledby="loop-title">
      <h2 id="loop-title">The loop of figure 6</h2>
    </section>
  );
}
