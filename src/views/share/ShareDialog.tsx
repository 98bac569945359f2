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
import './share.css';
import { type Shared, useShared } from './use-shared';

const PARTS = [
  { id: 'text', label: 'Text', Shown: TextPart },
  { id: 'qr', label: 'QR code', Shown: QrPart },
  { id: 'code', label: 'Code', Shown: CodePart },
  { id: 'embed', label: 'Frame', Shown: EmbedPart },
  { id: 'class', label: 'For a class', Shown: ClassPart },
  { id: 'cite', label: 'Citation', Shown: CitePart },
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
      <h2 id="share-title">{shared.figure === null ? 'Share' : `Share: ${shared.figure.title}`}</h2>
      <ShareName />
      <LinkPart {...shared} />
      <RadioRow legend="As" options={PARTS} value={chosen} onChange={setChosen} />
      <Shown {...shared} />
      <p className="buttons">
        <TakeWhole />
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
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
        Print the view
      </button>
      <button type="button" onClick={take('report')}>
        Save as report
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
      <span className="is-muted">Name</span>
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
    state.say('The file was saved.');
  };
  const send = async () => {
    try {
      await navigator.share({ title: document.title, url: link });
    } catch (error) {
      // Whoever closes the sheet has changed his mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      state.say('The system could not share it. Copy the link.');
    }
  };
  const inFile = fileHolds(link, state);
  return (
    <>
      <CopyBlock label="Link" text={link} rows={3} said={`Link copied: ${link.length} characters.`}>
        {'share' in navigator && (
          <button type="button" onClick={() => void send()}>
            Send
          </button>
        )}
        <button type="button" onClick={save}>
          Save as file
        </button>
      </CopyBlock>
      <p className="note">
        {link.length} characters. {linkHolds(link, state)} {inFile}
      </p>
      <p className="note">
        It also says which numbers it was made with, so that the page can tell when they change. What is pointed at,
        ticked in the fleet, chosen under Why this one, searched for in the paper or folded away is not in it, nor is a
        film’s speed.
      </p>
      {link.length > LONG_LINK && (
        <p className="warning">Some programs cut links of more than 2,000 characters. Then send the file.</p>
      )}
    </>
  );
}
