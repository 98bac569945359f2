/** Two vectors' product. */
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const lengthOf = (vector: readonly number[]): number => Math.sqrt(dot(vector, vector));

/** `vector` less `factor` times `other`. */
const without = (vector: readonly number[], other: readonly number[], factor: number): number[] =>
  vector.map((value, i) => value - factor * (other[i] ?? 0));

/** A column (of length 1) of which less than this is new lies in the span of the others, as far as doubles can tell. */
const DEPENDENT = 1e-11;
/** A residual that leans less than this on a column (both of length about 1) is no reason to take it in. */
const LEANS = 1e-13;

/**
 * Ordinary least squares by modified Gram-Schmidt, each column made orthogonal twice, so that nearly parallel columns
 * keep their digits. A column that adds nothing gets 0.
 */
function leastSquares(columns: readonly (readonly number[])[], target: readonly number[]): number[] {
  const bases: { readonly direction: readonly number[]; readonly parts: readonly number[]; readonly size: number }[] =
    [];
  let rest: readonly number[] = target;
  const along: number[] = [];
  for (const column of columns) {
    let left: readonly number[] = column;
    const parts = bases.map(() => 0);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const [i, { direction }] of bases.entries()) {
        const part = dot(left, direction);
        parts[i] = (parts[i] ?? 0) + part;
        left = without(left, direction, part);
      }
    }
    const size = lengthOf(left);
    const isNew = size > DEPENDENT;
    const direction = left.map((value) => (isNew ? value / size : 0));
    const part = dot(rest, direction);
    along.push(part);
    rest = without(rest, direction, part);
    bases.push({ direction, parts, size: isNew ? size : 0 });
  }
  const solution = columns.map(() => 0);
  for (let j = columns.length - 1; j >= 0; j -= 1) {
    const size = bases[j]?.size ?? 0;
    const later = bases
      .slice(j + 1)
      .reduce((sum, { parts }, k) => sum + (parts[j] ?? 0) * (solution[j + 1 + k] ?? 0), 0);
    solution[j] = size > 0 ? ((along[j] ?? 0) - later) / size : 0;
  }
  return solution;
}

/** How far from `at` towards `to` one can go before an entry falls below 0. */
function stepInside(at: readonly number[], to: readonly number[]): number {
  return to.reduce((least, goal, i) => {
    const now = at[i] ?? 0;
    return goal > 0 ? least : Math.min(least, now / (now - goal));
  }, 1);
}

/** Takes a column in, and puts out those that would turn negative, until none would (Lawson and Hanson's inner loop). */
function takeIn(
  columns: readonly (readonly number[])[],
  target: readonly number[],
  solution: readonly number[],
  taken: ReadonlySet<number>,
): { readonly solution: readonly number[]; readonly taken: ReadonlySet<number> } {
  let [now, inside] = [solution, [...taken]];
  while (inside.length > 0) {
    const free = leastSquares(
      inside.map((j) => columns[j] ?? []),
      target,
    );
    if (free.every((value) => value > 0)) {
      const next = columns.map(() => 0);
      for (const [i, j] of inside.entries()) next[j] = free[i] ?? 0;
      return { solution: next, taken: new Set(inside) };
    }
    const here = inside.map((j) => now[j] ?? 0);
    const step = stepInside(here, free);
    const next = columns.map(() => 0);
    for (const [i, j] of inside.entries()) {
      const value = (here[i] ?? 0) + step * ((free[i] ?? 0) - (here[i] ?? 0));
      next[j] = (free[i] ?? 0) <= 0 && value < LEANS ? 0 : value;
    }
    const smaller = inside.filter((j) => (next[j] ?? 0) > 0);
    if (smaller.length === inside.length) return { solution: now, taken: new Set(inside) };
    [now, inside] = [next, smaller];
  }
  return { solution: columns.map(() => 0), taken: new Set() };
}

/**
 * The x >= 0 that makes |A x - b| smallest, A given by its columns (Lawson and Hanson 1974, chapter 23).
 * No unit. Assumes finite numbers of a size that can be squared. Columns are scaled to length 1 inside, which does not
 * change the answer. Columns that are no different from each other share it in any way.
 * Columns (1, 1), (0, 1) and target (2, 1): the free solution is (2, -1), the answer (1.5, 0).
 */
export function nonNegativeLeastSquares(
  columns: readonly (readonly number[])[],
  target: readonly number[],
): readonly number[] {
  const sizes = columns.map(lengthOf);
  const unit = columns.map((column, j) => column.map((value) => (sizes[j] ? value / (sizes[j] ?? 1) : 0)));
  const targetSize = lengthOf(target);
  if (targetSize === 0) return columns.map(() => 0);
  const wanted = target.map((value) => value / targetSize);
  let solution: readonly number[] = columns.map(() => 0);
  let taken: ReadonlySet<number> = new Set();
  const refused = new Set<number>();
  for (let turn = 0; turn < 4 * columns.length; turn += 1) {
    const rest = unit.reduce<readonly number[]>((left, column, j) => without(left, column, solution[j] ?? 0), wanted);
    const leans = unit.map((column, j) => (taken.has(j) || refused.has(j) ? 0 : dot(column, rest)));
    const best = leans.reduce((most, value, j) => (value > (leans[most] ?? 0) ? j : most), 0);
    if ((leans[best] ?? 0) <= LEANS) break;
    const next = takeIn(unit, wanted, solution, new Set([...taken, best]));
    // What is put out at once would be taken in again for ever.
    if (next.taken.has(best)) refused.clear();
    else refused.add(best);
    ({ solution, taken } = next);
  }
  return solution.map((value, j) => (sizes[j] ? (value * targetSize) / (sizes[j] ?? 1) : 0));
}
