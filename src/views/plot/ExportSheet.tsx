import { type ReactNode, useEffect, useRef } from 'react';
import { modelFacts } from '../../models/facts';
import type { Scenario } from '../../scenario/scenario';
import type { ExportLook } from '../../state/interface-slice';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { drawingWidth, writtenLink } from './export-look';
import * as words from './late-words';
import { type KeyEntry, PlotKey } from './PlotKey';

/** What a figure says and draws, whatever its size. */
export interface Sheet {
  readonly title: string;
  readonly caption: string;
  readonly keys: readonly KeyEntry[];
  readonly summary: string;
  readonly draw: (width: number) => ReactNode;
}

interface ExportSheetProps {
  readonly sheet: Sheet;
  readonly look: ExportLook;
  readonly onDrawn: (element: HTMLElement) => Promise<void>;
}

/** A figure laid out for a file, out of sight: at its own width, in its own theme, with what it was made from below. */
export function ExportSheet({ sheet, look, onDrawn }: ExportSheetProps) {
  const { title, caption, keys, summary, draw } = sheet;
  const element = useRef<HTMLDivElement>(null);
  const source = useStore((state) => sourceOf(state.place.view, selectScenario(state)));
  useEffect(() => {
    // Two frames: what draws itself in steps has drawn itself then.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (element.current) void onDrawn(element.current);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [onDrawn]);
  const link = window.location.href;
  return (
    <div ref={element} className={`export-sheet is-${look.ground} is-${look.width}`} inert aria-hidden="true">
      <p className="export-title">{title}</p>
      <p>{caption}</p>
      <div className="export-drawing">{draw(drawingWidth(look))}</div>
      <PlotKey entries={keys.filter(({ isWaiting }) => !isWaiting)} />
      <p>{summary}</p>
      <p className="export-source">
        {source} <a href={link}>{writtenLink(link)}</a>
      </p>
    </div>
  );
}

/** Charts of measurements and of fits are drawn by no model, those of platforms by all of them. */
const WITHOUT_MODEL = ['measure', 'fit', 'platforms'];

const sourceOf = (view: string, { model, name }: Scenario): string =>
  words.madeWith(WITHOUT_MODEL.includes(view) ? '' : modelFacts[model].label, name);
