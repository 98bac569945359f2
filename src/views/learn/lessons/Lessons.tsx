/** The list of lessons, or the one that the address names. */
export function Lessons() {
  return (
    <section aria-labelledby="lessons-title">
      <h2 id="lessons-title">Lessons</h2>
    </section>
  );
}
