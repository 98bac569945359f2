/** What history says. */
export function HistorySection() {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">What history says</h2>
    </section>
  );
}
