type Method = (this: { readonly length: number }, ...args: unknown[]) => unknown;

const lists = [
  ...['indexOf', 'lastIndexOf', 'includes', 'some', 'every', 'find', 'findIndex', 'filter', 'map', 'flatMap'],
  ...['forEach', 'reduce', 'slice', 'join', 'sort', 'entries', 'values', Symbol.iterator],
];
const texts = ['split', 'replace', 'replaceAll', 'includes', 'trim', 'toLowerCase', Symbol.iterator];

/** Puts a method in the place of another; gives the way back. */
function replaced(prototype: object, name: PropertyKey, wrap: (method: Method) => Method): () => void {
  const before = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  Object.defineProperty(prototype, name, { ...before, value: wrap(before.value as Method) });
  return () => Object.defineProperty(prototype, name, before);
}

let steps = 0;

const all: Wrap = (method) =>
  function (...args) {
    steps += 1 + this.length;
    return method.apply(this, args);
  };
const found: Wrap = (method) =>
  function (...args) {
    const at = method.apply(this, args) as number;
    // The search for one text goes through 16 characters and more at once.
    steps += 1 + ((at < 0 ? this.length : at) - Math.max(0, Number(args[1] ?? 0))) / 16;
    return at;
  };

/** Does some work while steps are counted. To put methods in their places costs far more than to count: once for all of it. */
function whileCounted(work: () => void): void {
  const back = [
    ...lists.map((name) => replaced(Array.prototype, name, all)),
    ...texts.map((name) => replaced(String.prototype, name, all)),
    replaced(String.prototype, 'indexOf', found),
  ];
  try {
    work();
  } finally {
    for (const restore of back) restore();
  }
}

/**
 * Steps of work, counted and not timed: the items that methods of lists and texts may go through while something is
 * done, at most. Loops written out are not seen. Whoever looks through a list for each of its items takes n^2 steps.
 */
export function countSteps(work: () => void): number {
  const before = steps;
  whileCounted(work);
  return steps - before;
}

/** The most of such steps between two reports of some long work. */
export function largestStep(work: Iterator<unknown, unknown>): number {
  let largest = 0;
  whileCounted(() => {
    for (let isDone: boolean | undefined = false; !isDone; ) {
      const before = steps;
      isDone = work.next().done;
      largest = Math.max(largest, steps - before);
    }
  });
  return largest;
}

type Wrap = (method: Method) => Method;
