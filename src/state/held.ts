import { type HeldKey, heldKeys, type ViewOptions } from '../scenario/view-options';

/** What a view holds beside the scenario: opened tables, and what was set by hand on them. */
export interface HeldItem {
  /** Tells it from others of its kind, in links and in what the browser keeps; '' where nothing of it is one's own. */
  readonly mark: string;
  /** What is one's own, in a few words: '6 rows of energy_tab.tsv'. */
  readonly label: string;
  /** The view's state; null where there is a mark alone, which a link has brought. */
  readonly state: unknown;
  /** What the browser keeps of it, as plain values; null where nothing is one's own, or it is not here. */
  readonly kept: object | null;
  /** Why what is marked is not here, and what is shown instead; undefined while it is here, or still looked for. */
  readonly missing?: string | undefined;
}

export type Held = { readonly [Key in HeldKey]?: HeldItem | undefined };

/** What a file has brought that a view held, as the browser keeps it. */
export interface BroughtItem extends Pick<HeldItem, 'mark' | 'label'> {
  readonly key: HeldKey;
  readonly kept: object;
}

/** Whether an item is a mark whose content is not here. */
export const isAway = (item: HeldItem | undefined): item is HeldItem =>
  item !== undefined && item.mark !== '' && item.kept === null;

/** Whether it is still looked for: until then no sample is shown in its place. */
export const isComing = (item: HeldItem | undefined): item is HeldItem => isAway(item) && item.missing === undefined;

/** What is held where only its mark is known. */
export const marked = (mark: string): HeldItem => ({ mark, label: '', state: null, kept: null });

/** The options of a link, and the marks among them apart. */
export function withoutMarks(options: ViewOptions): ViewOptions {
  const marks: readonly string[] = heldKeys;
  return Object.fromEntries(Object.entries(options).filter(([key]) => !marks.includes(key)));
}

/** The options with the marks of what is held, as a link has them. */
export function withMarks(options: ViewOptions, held: Held): ViewOptions {
  const marks = heldKeys.flatMap((key) => (held[key] && held[key].mark !== '' ? [[key, held[key].mark]] : []));
  return marks.length === 0 ? options : { ...options, ...Object.fromEntries(marks) };
}

/**
 * What is held once a link is opened: what it marks, if that is here already, else its mark alone. What it does not mark
 * stays, unless the link is `whole`: one of the page's own, which would have marked it.
 */
export function heldAfter(held: Held, options: ViewOptions, whole: boolean): Held {
  const next = heldKeys.map((key) => {
    const { [key]: mark = '' } = options;
    const item = held[key];
    const stays = mark === '' ? !whole || item?.mark === '' : item?.mark === mark;
    return [key, stays ? item : mark === '' ? undefined : marked(mark)] as const;
  });
  return Object.fromEntries(next);
}

/** What is one's own and here, in a few words each. */
export const labelsOf = (held: Held): readonly string[] =>
  heldKeys.flatMap((key) => (held[key]?.kept ? [held[key].label] : []));

/** What is away and has come with a file is looked for again. */
export const soughtAgain = (held: Held, brought: readonly BroughtItem[]): Held =>
  Object.fromEntries(
    heldKeys.map((key) => {
      const item = held[key];
      const hasCome = isAway(item) && brought.some((each) => each.key === key && each.mark === item.mark);
      return [key, hasCome ? { ...item, missing: undefined } : item] as const;
    }),
  );
