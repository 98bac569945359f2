import { createContext, useContext } from 'react';

/** How high the drawings of charts are that can be of any height, in pixels; null where each has its own. */
export const ChartHeight = createContext<number | null>(null);

/** The height of a drawing, where nobody asks for another one. */
export const useChartHeight = (usual: number): number => useContext(ChartHeight) ?? usual;
