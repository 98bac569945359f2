/** Which one first. */
export function RankingSection() {
  return (
    <section aria-labelledby="ranking-title">
      <h2 id="ranking-title">Which one first</h2>
    </section>
  );
}
