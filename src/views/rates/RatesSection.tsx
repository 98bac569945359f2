/** Power and energy over the transmission rate. */
export function RatesSection() {
  return (
    <section aria-labelledby="rates-title">
      <h2 id="rates-title">Power and energy over the rate</h2>
    </section>
  );
}
