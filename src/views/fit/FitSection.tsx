/** Coefficients from runs of one's own. */
export function FitSection() {
  return (
    <section aria-labelledby="fit-title">
      <h1 id="fit-title">Coefficients</h1>
    </section>
  );
}
