/** How many times an element is enlarged by the page itself; its own pixels are those of the window divided by that. */
export const zoomOf = (element: Element | null): number => element?.currentCSSZoom ?? 1;
