/** The paper in its own order, each item with its live counterpart. */
export function Paper() {
  return (
    <section aria-labelledby="paper-title">
      <h2 id="paper-title">The paper, item by item</h2>
    </section>
  );
}
