/** Emptying the host. */
export function DrainSection() {
  return (
    <section aria-labelledby="drain-title">
      <h2 id="drain-title">Emptying the host</h2>
    </section>
  );
}
