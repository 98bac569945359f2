/** How a slice changes itself: it sees and sets its own part of the store only, so slices do not know each other. */
export type Update<Slice> = (step: (state: Slice) => Partial<Slice>) => void;
