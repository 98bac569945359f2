/** A key, or keys that belong together, and what they do. */
export interface KeyLine {
  readonly keys: string;
  readonly does: string;
}

/** Keys that are heard in one place, or everywhere. */
export interface KeyGroup {
  readonly where: string;
  readonly lines: readonly KeyLine[];
}

const line = (keys: string, does: string): KeyLine => ({ keys, does });

/** The keys of the film of pages; the film says them itself, as one sentence. */
export const filmKeys: readonly KeyLine[] = [
  line('Space', 'plays and pauses'),
  line('← →', 'go back and on by a batch'),
  line('Page Down and Page Up', 'go by a round'),
  line('Home and End', 'go to the ends'),
  line('arrows on the grid', 'move the magnifier'),
];

/** The one table of keys: the help shows all of it. A view with keys of its own has a group here. */
export const keyGroups: readonly KeyGroup[] = [
  {
    where: 'Everywhere',
    lines: [
      line('Ctrl + K', 'finds a view, preset, platform, lesson or knob; “mem 4 GiB” sets memory'),
      line('Ctrl + Z', 'undoes the last change'),
      line('Ctrl + Shift + Z', 'redoes it'),
      line('F', 'shows the page to a room, large, on one screen; F or Escape ends that'),
      line('?', 'opens this help, when no field is being edited'),
      line('Tab', 'moves to the next control, value or menu'),
    ],
  },
  {
    where: 'Sliders',
    lines: [
      line('← →', 'go one step, to a round value'),
      line('Shift + ← →', 'go a fine step'),
      line('Page Up, Page Down', 'go a big step'),
      line('Home, End', 'go to the ends of the range'),
    ],
  },
  {
    where: 'Fields and menus',
    lines: [
      line('Enter', 'takes the value; units may be typed: 4 GiB, 10 Gbit/s, 250k pages/s'),
      line('Escape', 'takes the typing back, or closes the menu'),
      line('↑ ↓, Home, End, a letter', 'move in a menu'),
    ],
  },
  {
    where: 'Charts, in every view',
    lines: [
      line('← →, Page Up, Page Down, Home, End', 'walk from place to place, and say each'),
      line('Escape', 'leaves the place'),
    ],
  },
  { where: 'Film of pages (Explore, Measure)', lines: filmKeys },
  { where: 'What if: map', lines: [line('arrows', 'change this scenario; with Shift, in large steps')] },
  {
    where: 'Decide',
    lines: [
      line('arrows on the plan', 'go from VM to VM'),
      line('arrows on the map of weights', 'point at weights; with Shift, in large steps'),
      line('Enter on the map of weights', 'sets them'),
    ],
  },
  {
    where: 'Fit: points',
    lines: [line('arrows', 'walk through the points'), line('Enter', 'leaves a point out, or brings it back')],
  },
  {
    where: 'Before a room',
    lines: [
      line('Page Down, Page Up', 'go to the next and the last scenario, of those pinned and the presets; N and P too'),
    ],
  },
];
