import type { Rejected, ViewId } from '../scenario/link';
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

/** How a figure is saved: as wide as this, in pixels, and on which ground. */
export interface ExportLook {
  readonly width: 640 | 1056 | 1600;
  readonly ground: 'light' | 'dark' | 'none';
}

/** What is shown and how; nothing here changes a number. */
export interface InterfaceSlice {
  /** The view on screen; it stands in the link, and undo does not change it. */
  readonly view: ViewId;
  /** The symbol that a pointer or the focus is on: its slider, its marks and its place in the equations light up. */
  readonly lit: SymbolId | null;
  /** Lay the other model over chart 1. */
  readonly overlay: boolean;
  readonly logScale: boolean;
  /** Values refused on reading a link or a file; null when there is nothing to say. */
  readonly notice: Notice | null;
  /** The last thing done, for the status line and for screen readers. */
  readonly status: string;
  /** Whether the sheet of controls is open, where there is one: in Explore, and in the views that need it less. */
  readonly controlsOpen: { readonly inExplore: boolean; readonly elsewhere: boolean };
  readonly theme: Theme;
  readonly exportLook: ExportLook;
  readonly helpOpen: boolean;
  /** Whether the single key "?" opens the help: some voice controls need it off. */
  readonly helpKey: boolean;
  readonly showView: (view: ViewId) => void;
  readonly light: (symbol: SymbolId | null) => void;
  readonly setOverlay: (overlay: boolean) => void;
  readonly setLogScale: (logScale: boolean) => void;
  readonly setNotice: (notice: Notice | null) => void;
  readonly say: (status: string) => void;
  readonly setControlsOpen: (open: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setExportLook: (exportLook: ExportLook) => void;
  readonly setHelpOpen: (open: boolean) => void;
  readonly setHelpKey: (on: boolean) => void;
}

/** The interface's part of the store. */
export function createInterfaceSlice(update: Update<InterfaceSlice>): InterfaceSlice {
  return {
    view: 'explore',
    lit: null,
    overlay: false,
    logScale: false,
    notice: null,
    status: '',
    controlsOpen: { inExplore: true, elsewhere: false },
    theme: 'system',
    exportLook: { width: 1056, ground: 'light' },
    helpOpen: false,
    helpKey: true,
    showView: (view) => update(() => ({ view })),
    light: (lit) => update(() => ({ lit })),
    setOverlay: (overlay) => update(() => ({ overlay })),
    setLogScale: (logScale) => update(() => ({ logScale })),
    setNotice: (notice) => update(() => ({ notice })),
    say: (status) => update(() => ({ status })),
    setControlsOpen: (open) =>
      update(({ view, controlsOpen }) => ({
        controlsOpen: { ...controlsOpen, [view === 'explore' ? 'inExplore' : 'elsewhere']: open },
      })),
    setTheme: (theme) => update(() => ({ theme })),
    setExportLook: (exportLook) => update(() => ({ exportLook })),
    setHelpOpen: (helpOpen) => update(() => ({ helpOpen })),
    setHelpKey: (helpKey) => update(() => ({ helpKey })),
  };
}
