/** A power trace. */
export function PowerSection() {
  return (
    <section aria-labelledby="power-title">
      <h2 id="power-title">A power trace</h2>
    </section>
  );
}
