/** The buffers of all typed arrays in plain data, each once: what can be handed to another thread without a copy. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer) found.add(part.buffer);
      return;
    }
    for (const each of Object.values(part)) look(each);
  };
  look(value);
  return [...found];
}
