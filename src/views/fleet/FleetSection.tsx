/** The fleet. */
export function FleetSection() {
  return (
    <section aria-labelledby="fleet-title">
      <h2 id="fleet-title">The fleet</h2>
    </section>
  );
}
