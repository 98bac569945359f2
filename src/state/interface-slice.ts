import type { Display } from '../format/display';
import type { LessonProgress } from '../lessons/progress';
import type { Rejected } from '../scenario/link';
import type { SymbolId } from './symbols';
import type { Update } from './update';

/** A value that a link or a file held and the page could not take, in words. */
export interface Notice {
  readonly title: string;
  readonly items: readonly string[];
  /** The same as data, for the result file. */
  readonly rejected: readonly Rejected[];
}

/** The themes a person can choose; `system` follows the browser. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The dialogs that open over any view, one at a time. */
export type DialogId = 'help' | 'commands' | 'settings';

/** How a figure is saved: as wide as this, in pixels, and on which ground. */
export interface ExportLook {
  readonly width: 640 | 1056 | 1600;
  readonly ground: 'light' | 'dark' | 'none';
}

/** A figure that is shared, and what it says. */
export interface SharedFigure {
  readonly title: string;
  readonly summary: string;
  /** Name of its files, by which links know it: 'precopy-rounds'. */
  readonly fileName: string;
}

/** What leaves the page as a whole: pages of a printer, or a file of its own. */
export type Paper = 'print' | 'report';

/** What is shown and how; nothing here changes a number. */
export interface InterfaceSlice {
  /** The symbol that a pointer or the focus is on: its slider, its marks and its place in the equations light up. */
  readonly lit: SymbolId | null;
  /** Values refused on reading a link or a file; null when there is nothing to say. */
  readonly notice: Notice | null;
  /** The last thing done, for the status line and for screen readers. */
  readonly status: string;
  /** Whether the sheet of controls is open, where the screen is too narrow for a rail. */
  readonly controlsOpen: boolean;
  readonly theme: Theme;
  /** How numbers look. */
  readonly display: Display;
  /** What the visitor said moves the VMs: a model, '' for nothing said; null where it was not asked yet. */
  readonly mover: string | null;
  /** Whether the page still greets who has never been here. */
  readonly isFirstVisit: boolean;
  /** What was answered in lessons. */
  readonly lessonProgress: LessonProgress;
  readonly exportLook: ExportLook;
  /** What the dialog of Share is about: the page (a figure of null) or one figure; null while it is closed. */
  readonly share: { readonly figure: SharedFigure | null } | null;
  readonly dialog: DialogId | null;
  /** Whether the single key "?" opens the help: some voice controls need it off. */
  readonly helpKey: boolean;
  /** Whether a newer version of the page is kept and waits for the next start. */
  readonly hasNewer: boolean;
  /** What the page is made ready for: then it is as wide as a sheet, whole, without controls. Else null. */
  readonly paper: Paper | null;
  readonly light: (symbol: SymbolId | null) => void;
  readonly setNotice: (notice: Notice | null) => void;
  readonly say: (status: string) => void;
  readonly setControlsOpen: (open: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setDisplay: (display: Display) => void;
  readonly setMover: (mover: string | null) => void;
  readonly setFirstVisit: (isFirstVisit: boolean) => void;
  readonly setLessonProgress: (progress: LessonProgress) => void;
  readonly setExportLook: (exportLook: ExportLook) => void;
  readonly setShare: (share: InterfaceSlice['share']) => void;
  readonly setDialog: (dialog: DialogId | null) => void;
  readonly setHelpKey: (on: boolean) => void;
  readonly setHasNewer: () => void;
  /** Has the page printed, or saved as a report; `app/keep-print.ts` does it, and takes it back. */
  readonly setPaper: (paper: Paper | null) => void;
}

/** The interface's part of the store. */
export function createInterfaceSlice(update: Update<InterfaceSlice>): InterfaceSlice {
  return {
    lit: null,
    notice: null,
    status: '',
    controlsOpen: true,
    theme: 'system',
    display: { numbers: 'point', energy: 'J', rates: 'usual' },
    mover: null,
    isFirstVisit: false,
    lessonProgress: {},
    exportLook: { width: 1056, ground: 'light' },
    share: null,
    dialog: null,
    helpKey: true,
    hasNewer: false,
    paper: null,
    light: (lit) => update(() => ({ lit })),
    setNotice: (notice) => update(() => ({ notice })),
    say: (status) => update(() => ({ status })),
    setControlsOpen: (controlsOpen) => update(() => ({ controlsOpen })),
    setTheme: (theme) => update(() => ({ theme })),
    setDisplay: (display) => update(() => ({ display })),
    setMover: (mover) => update(() => ({ mover })),
    setFirstVisit: (isFirstVisit) => update(() => ({ isFirstVisit })),
    setLessonProgress: (lessonProgress) => update(() => ({ lessonProgress })),
    setExportLook: (exportLook) => update(() => ({ exportLook })),
    setShare: (share) => update(() => ({ share })),
    setDialog: (dialog) => update(() => ({ dialog })),
    setHelpKey: (helpKey) => update(() => ({ helpKey })),
    setHasNewer: () => update(() => ({ hasNewer: true })),
    setPaper: (paper) => update(() => ({ paper })),
  };
}
