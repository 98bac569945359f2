/** How wrong the models are. */
export function Validate() {
  return <h1>Validate</h1>;
}
