/** What a page is to the migration at a moment. The order is the order of the legend. */
export const PAGE_STATES = ['to-send', 'sent', 'dirtied-again', 'skipped', 'arrived'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/**
 * A simulated migration as a film: which cell changed to which state, frame by frame. A cell is one page, or several
 * neighbours when the memory has more pages than `cells`; it then shows one of them, always the same (`pageOfCell`).
 * Page states:
 * to-send: in this round's set, not yet visited, dirty or not; sent: sent in this round, clean since;
 * dirtied-again: dirty now, will be in the next set (also pages not in this round's set);
 * skipped: left out in this round, because dirty at the peek; arrived: clean at the destination, and not in its set.
 * At the start of a round its set becomes to-send and all else arrived. After the stop-and-copy everything is arrived.
 */
export interface PagesRecording {
  readonly pages: number;
  readonly pagesPerCell: number;
  readonly cells: number;
  /**
   * A frame ends after a batch (or some batches, when there are very many). Frame 0 is the start: all to-send, and no
   * changes, so a player begins with cells of 0.
   */
  readonly frames: number;
  /**
   * Of each frame: the time in seconds since the migration began, the round, and how often each state stands (5 counts
   * a frame, in pages). Each round has a frame at its start and one at its end, unless there are too few frames.
   */
  readonly frameTime: Float64Array;
  readonly frameRound: Uint16Array;
  /**
   * Of each frame: the sender's steps up to it. A step is a batch, the start of a round, or the end of the migration;
   * the start of round 0 is step 0. Where two frames are more than one step apart, batches were joined.
   */
  readonly frameStep: Uint32Array;
  readonly framePages: Uint32Array;
  /** Changes of frame f are those from firstChange[f] to firstChange[f + 1]; one entry more than frames. */
  readonly firstChange: Uint32Array;
  readonly changedCell: Uint32Array;
  readonly changedTo: Uint8Array;
  /** The same changes undone: the state of the cell before, so that a player can go back. */
  readonly changedFrom: Uint8Array;
}
