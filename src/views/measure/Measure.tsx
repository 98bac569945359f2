/** How fast a VM dirties memory, and what its working set is. */
export function Measure() {
  return <h1>Measure</h1>;
}
