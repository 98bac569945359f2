import type { DragEvent } from 'react';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type NamedText, readFiles } from '../shared/dropped-files';
import { updateFit, withSource } from './fit-state';

/** Opens a table for the kind of fit that is chosen. */
export function openTables(files: readonly NamedText[]): void {
  const [first, ...more] = files;
  if (!first) return;
  const kind = selectOption('fit.kind')(useStore.getState());
  updateFit((state) => withSource(state, kind, first.name, first.text));
  const rest = more.length > 0 ? ' One table is fitted at a time: the others were not opened.' : '';
  useStore.getState().say(`${first.name} is opened.${rest}`);
}

/** A table that falls on this section is for it, whoever else takes tables on this page. */
export function takeDrop(event: DragEvent): void {
  const files = [...event.dataTransfer.files];
  if (files.length === 0 || files.some(({ name }) => name.endsWith('.json'))) return;
  event.preventDefault();
  event.stopPropagation();
  void readFiles(files).then(openTables);
}
