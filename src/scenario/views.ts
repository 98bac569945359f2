/** A part of a view, with an address of its own: `#/decide/plan`. */
export interface ViewPart {
  readonly id: string;
  readonly label: string;
  /** What it is for, in one sentence. */
  readonly sentence: string;
  /** It shows one of many things, or sections, each with an address of its own: `#/learn/lessons/cliff`. */
  readonly hasItems?: true;
}

/** A view, as the header, links and the page's title know it. */
export interface View {
  readonly id: string;
  readonly label: string;
  /** What it is for, in one sentence. */
  readonly sentence: string;
  /** At most three; the first is what a link to the view alone opens. */
  readonly parts: readonly ViewPart[];
  /** Whether all knobs stand beside it, in the rail. Other views have those that they read in their own place. */
  readonly hasRail: boolean;
  /** Whether it looks at the histories of VMs, which are loaded with it. */
  readonly readsHistories: boolean;
}

/** What most views have in common. */
const view = { parts: [], hasRail: false, readsHistories: false } as const;

/** The views, in the order of the header. Each is loaded as `src/app/shown-views.ts` says. */
export const views = [
  {
    ...view,
    id: 'explore',
    label: 'Explore',
    sentence: 'See what moving this VM over this link costs.',
    hasRail: true,
  },
  {
    ...view,
    id: 'platforms',
    label: 'Platforms',
    sentence: 'See the same VM under every hypervisor and manager, each with its own rules and defaults.',
  },
  {
    ...view,
    id: 'what-if',
    label: 'What if',
    sentence: 'See where the cliff is, what would mend it, and how sure that is.',
    parts: [
      { id: 'map', label: 'Map', sentence: 'See over two knobs where it converges, and where it stops doing so.' },
      { id: 'knobs', label: 'Knobs', sentence: 'Turn one knob, ask what it must be, and see which one matters.' },
      {
        id: 'doubt',
        label: 'Doubt',
        sentence: 'Say how sure the inputs are, and see how sure the outcome is.',
        hasItems: true,
      },
    ],
  },
  {
    ...view,
    id: 'decide',
    label: 'Decide',
    sentence: 'Decide how the VMs of a host move, and which one goes first.',
    parts: [
      { id: 'plan', label: 'Plan', sentence: 'Empty the host within a window, and see which VMs stand in the way.' },
      { id: 'rank', label: 'Rank', sentence: 'Find the VM that costs least to move, by your weights and its history.' },
      {
        id: 'research',
        label: 'Research',
        sentence: 'Repeat the paper’s experiments: guided against random choice, and the loop of figure\u00a06.',
      },
    ],
    readsHistories: true,
  },
  {
    ...view,
    id: 'log',
    label: 'Log',
    sentence: 'Read the log of a migration: what it says, and whether it will converge.',
    parts: [
      { id: 'told', label: 'This log', sentence: 'Paste a log, and see what will come of the migration.' },
      { id: 'journal', label: 'Journal', sentence: 'Keep your own migrations, each with its prediction beside it.' },
    ],
  },
  {
    ...view,
    id: 'measure',
    label: 'Measure',
    sentence: 'Measure how fast a VM dirties its memory, and how large its working set is.',
  },
  {
    ...view,
    id: 'fit',
    label: 'Fit',
    sentence: 'Fit the models to what you measured on your own hosts.',
    parts: [
      { id: 'coefficients', label: 'Coefficients', sentence: 'Learn coefficients from a table of migrations.' },
      { id: 'power', label: 'Power trace', sentence: 'Read the energy of a migration from a trace of two meters.' },
      { id: 'rate', label: 'Rate', sentence: 'See how power, time and energy follow the transmission rate.' },
    ],
  },
  {
    ...view,
    id: 'validate',
    label: 'Validate',
    sentence: 'See how wrong the models are.',
    parts: [
      { id: 'measured', label: 'Measured', sentence: 'Compare the models with migrations measured on real hosts.' },
      { id: 'simulated', label: 'Simulated', sentence: 'Compare the models with migrations simulated page by page.' },
      { id: 'claims', label: 'Claims', sentence: 'Judge each claim of the paper by simulated migrations.' },
    ],
  },
  {
    ...view,
    id: 'learn',
    label: 'Learn',
    sentence: 'Learn how live migration works, and what the paper says of it.',
    parts: [
      {
        id: 'lessons',
        label: 'Lessons',
        sentence: 'Predict what a migration will do, then see what the model says.',
        hasItems: true,
      },
      {
        id: 'paper',
        label: 'The paper, live',
        sentence: 'Read the paper with every figure computed here.',
        hasItems: true,
      },
    ],
  },
] as const satisfies readonly View[];

type AnyView = (typeof views)[number];

export type ViewId = AnyView['id'];

/** Every address: of a view without parts, or of a part. */
export type PlaceId = {
  readonly [Each in AnyView as Each['id']]: Each['parts'] extends readonly []
    ? Each['id']
    : `${Each['id']}/${Each['parts'][number]['id']}`;
}[ViewId];

/** Where one is. A part that is left out is the first one; an item that is left out is none of them. */
export interface Place {
  readonly view: ViewId;
  readonly part?: string;
  /** Which of the part's many things is shown. Whether there is such a one, the part itself says. */
  readonly item?: string;
}

/** What an item may be called in an address. */
const ITEM = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;

/** Whether a part can show an item of this name: 'lessons' can show 'cliff', and not '../secret'; 'plan' none. */
export const canShow = (part: ViewPart, item: string): boolean => part.hasItems === true && ITEM.test(item);

/** The place alone, of anything that has one. */
export function placeIn({ view, part, item }: Place): Place {
  return { view, ...(part !== undefined && { part }), ...(item !== undefined && { item }) };
}

/** A place as the path of an address writes it, item and all: 'learn/lessons/cliff'. */
export const pathOf = ({ view, part, item }: Place): string =>
  [view, part, item].filter((step) => step !== undefined).join('/');

/** The view of an id. */
export function viewOf(id: ViewId): View {
  return views.find((each) => each.id === id) ?? views[0];
}

/** The part on screen; null in a view without parts. */
export function partOf({ view: id, part }: Place): ViewPart | null {
  const { parts } = viewOf(id);
  return parts.find((each) => each.id === part) ?? parts[0] ?? null;
}

/** The place with an address. */
export function placeOf(id: PlaceId): Place {
  const [view, part] = id.split('/');
  return { view: view as ViewId, ...(part !== undefined && { part }) };
}

/** What a place is called: 'Explore', 'Decide: Plan'. */
export function placeName(place: Place): string {
  const part = partOf(place);
  const { label } = viewOf(place.view);
  return part === null ? label : `${label}: ${part.label}`;
}

/** A place in the words of an address: 'explore', 'decide/plan'. */
export function placeId(place: Place): PlaceId {
  const part = partOf(place);
  return (part === null ? place.view : `${place.view}/${part.id}`) as PlaceId;
}
