import { useEffect } from 'react';
import { hasLooks, loadLooks } from '../../readers/late-looks';
import type { Reader } from '../../readers/registry';
import type { NamedText } from '../../state/intake-slice';
import { useStore } from '../../state/store';
import { readFiles } from './FileButton';
import { openScenarioText } from './open-scenario';
import { looksLikeJson, sortTexts } from './page-texts';
import { giveTo, readersOnScreen } from './takers';

/** Where typing goes: a paste or a drop of text there is the field's own. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="range"], [type="checkbox"], [type="radio"], [type="file"]), textarea, select');

const NOT_OPENED = 'This file could not be opened';

/** Says why nobody on the page can read a text. */
function refuse({ name, text }: NamedText): void {
  if (looksLikeJson(text) || /\.json$/i.test(name)) openScenarioText(text);
  else {
    const why = text.trim() === '' ? 'is empty' : 'is no scenario, no link and no table that this page can read';
    useStore.getState().setNotice({ title: NOT_OPENED, items: [`${name} ${why}.`], rejected: [] });
  }
}

/** A scenario opens in every view; a table goes to the one panel that reads it, or is asked about. */
function openTexts(files: readonly NamedText[], among: readonly Reader[]): void {
  const { notice, setNotice, setOffers } = useStore.getState();
  if (notice?.title === NOT_OPENED) setNotice(null);
  const onScreen = readersOnScreen();
  const { scenarios, offers, unknown } = sortTexts(files, onScreen, among);
  const isSettled = ({ readers: [only, ...others] }: (typeof offers)[number]) =>
    others.length === 0 && only !== undefined && onScreen.includes(only);
  for (const {
    files: own,
    readers: [reader = ''],
  } of offers.filter(isSettled))
    giveTo(reader, own);
  setOffers(offers.filter((offer) => !isSettled(offer)));
  if (scenarios[0]) openScenarioText(scenarios[0].text);
  if (unknown[0]) refuse(unknown[0]);
}

/** Opens texts once the page can tell what they are. */
function open(files: readonly NamedText[], among: readonly Reader[]): void {
  const refused = ['Part of the page could not be loaded. Load the page again and open the file once more.'];
  if (hasLooks()) {
    openTexts(files, among);
    return;
  }
  loadLooks().then(
    () => openTexts(files, among),
    () => useStore.getState().setNotice({ title: NOT_OPENED, items: refused, rejected: [] }),
  );
}

/** Texts without a name of their own get one each: a view that keeps files by their names keeps them all. */
let unnamed = 0;
function withName(what: string, text: string): NamedText {
  unnamed += 1;
  return { name: unnamed === 1 ? what : `${what} ${unnamed}`, text };
}

/** Opens what is dropped on the page or pasted into it, wherever that is. */
export function usePageTexts(among: readonly Reader[]): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      const files = event.dataTransfer?.files ?? [];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length === 0 && isTextField(event.target)) return;
      event.preventDefault();
      if (files.length > 0) void readFiles(files).then((read) => open(read, among));
      else if (text !== '') open([withName('dropped text', text)], among);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isWorthALook = text.trim().includes('\n') || looksLikeJson(text) || text.includes('#/');
      if (!isTextField(event.target) && isWorthALook) open([withName('pasted text', text)], among);
    };
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [among]);
}
