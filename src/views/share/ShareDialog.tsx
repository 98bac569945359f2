import { type ComponentType, useEffect, useRef, useState } from 'react';
import { fileOf } from '../../state/file-data';
import type { Paper } from '../../state/interface-slice';
import { useStore } from '../../state/store';
import { downloadText } from '../shared/download';
import { RadioRow } from '../shared/RadioRow';
import { ClassPart } from './ClassPart';
import { CopyBlock } from './CopyBlock';
import { EmbedPart } from './EmbedPart';
import { fileHolds, LONG_LINK, linkHolds } from './link-holds';
import { CitePart, CodePart, QrPart, TextPart } from './SharePart';
import * as words from './words';
import './share.css';
import { type Shared, useShared } from './use-shared';

const PARTS = [
  { id: 'text', label: words.partNames.text, Shown: TextPart },
  { id: 'qr', label: words.partNames.qr, Shown: QrPart },
  { id: 'code', label: words.partNames.code, Shown: CodePart },
  { id: 'embed', label: words.partNames.embed, Shown: EmbedPart },
  { id: 'class', label: words.partNames.class, Shown: ClassPart },
  { id: 'cite', label: words.partNames.cite, Shown: CitePart },
] as const satisfies readonly { id: string; label: string; Shown: ComponentType<Shared> }[];

type PartId = (typeof PARTS)[number]['id'];

/** Everything that can be given away of what is on screen: its link, and the same as text, code and pictures. */
export function ShareDialog() {
  const shared = useShared();
  const [chosen, setChosen] = useState<PartId>('text');
  const setShare = useStore((state) => state.setShare);
  const dialog = useRef<HTMLDialogElement>(null);
  // Most come for the link: its button has the focus.
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('button')?.focus();
  }, []);
  const { Shown } = PARTS.find(({ id }) => id === chosen) ?? PARTS[0];
  return (
    <dialog ref={dialog} className="help share" aria-labelledby="share-title" onClose={() => setShare(null)}>
      <h2 id="share-title">{shared.figure === null ? words.share : words.shareFigure(shared.figure.title)}</h2>
      <ShareName />
      <LinkPart {...shared} />
      <RadioRow legend={words.shareAs} options={PARTS} value={chosen} onChange={setChosen} />
      <Shown {...shared} />
      <p className="buttons">
        <TakeWhole />
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </p>
    </dialog>
  );
}

/** The whole view, on paper or as a page of its own; the dialog is gone before that is made. */
function TakeWhole() {
  const { setShare, setPaper } = useStore.getState();
  const take = (paper: Paper) => () => {
    setShare(null);
    setPaper(paper);
  };
  return (
    <>
      <button type="button" onClick={take('print')}>
        {words.printView}
      </button>
      <button type="button" onClick={take('report')}>
        {words.saveAsReport}
      </button>
    </>
  );
}

/** The scenario's name, which is the link's. */
function ShareName() {
  const name = useStore(({ history }) => history.present.scenario.name);
  const setParameter = useStore((state) => state.setParameter);
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft !== null && draft.trim() !== name) setParameter('name', draft.trim());
    setDraft(null);
  };
  return (
    <label className="share-name option">
      <span className="is-muted">{words.name}</span>
      <input
        className="text-field"
        type="text"
        maxLength={80}
        autoComplete="off"
        value={draft ?? name}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </label>
  );
}

/** The link, how long it is, what it holds and what it does not, and the ways to send it. */
function LinkPart({ link, scenario }: Shared) {
  const state = useStore();
  const save = () => {
    const name = scenario.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
    downloadText(`${name === '' ? 'scenario' : name}.precopy.json`, fileOf(state), 'application/json');
    state.say(words.fileSaved);
  };
  const send = async () => {
    try {
      await navigator.share({ title: document.title, url: link });
    } catch (error) {
      // Whoever closes the sheet has changed his mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      state.say(words.notSent);
    }
  };
  const inFile = fileHolds(link, state);
  return (
    <>
      <CopyBlock label={words.link} text={link} rows={3} said={words.linkCopied(link.length)}>
        {'share' in navigator && (
          <button type="button" onClick={() => void send()}>
            {words.send}
          </button>
        )}
        <button type="button" onClick={save}>
          {words.saveAsFile}
        </button>
      </CopyBlock>
      <p className="note">
        {words.linkLength(link.length)} {linkHolds(link, state)} {inFile}
      </p>
      <p className="note">{words.alsoInLink}</p>
      {link.length > LONG_LINK && <p className="warning">{words.longLink}</p>}
    </>
  );
}
