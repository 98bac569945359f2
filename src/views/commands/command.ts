/** Something that the page can find and do. */
export interface Command {
  readonly id: string;
  /** What kind of thing it is: 'View', 'Preset'. */
  readonly kind: string;
  readonly label: string;
  readonly detail: string;
  /** Other words by which it is found: a knob's key and symbol. */
  readonly words: string;
  /** Does it, after the dialog has closed. */
  readonly run: () => void;
}
