/** The names that hold, as one `className`; undefined where none does. `classes('knob', isLit && 'is-lit')` is "knob is-lit" or "knob". */
export const classes = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
