import { useId, useState } from 'react';
import { Opener } from '../intake/Opener';
import type { Reading } from '../intake/use-reading';
import { Menu } from '../shared/Menu';
import type { OpenedLog } from './log-state';
import { LOG_SAMPLES } from './samples';
import { closeLog } from './use-log';

interface LogIntakeProps {
  readonly opened: OpenedLog | null;
  readonly reading: Reading;
}

/** How a log comes in: from a file, a sample, a paste anywhere on the page, or the text field. */
export function LogIntake({ opened, reading }: LogIntakeProps) {
  const samples = LOG_SAMPLES.map(({ path, label, detail }) => ({
    ...{ id: path, label, detail },
    onChoose: () => reading.openSample(path),
  }));
  const paste = <PasteField hasLog={opened !== null} onText={(text) => reading.open([{ name: 'pasted log', text }])} />;
  return (
    <>
      {!opened && paste}
      <Opener
        reading={reading}
        label="Open a log"
        held="log.opened"
        isSingle
        before={<Menu label="Samples" name="Samples of logs" items={samples} />}
      >
        {opened && (
          <button type="button" onClick={closeLog}>
            Close the log
          </button>
        )}
      </Opener>
      {opened ? paste : <Invitation />}
    </>
  );
}

function Invitation() {
  return (
    <p className="caption">
      The answers of query-migrate, info migrate, virsh domjobinfo, a task log of Proxmox, lines of virt-launcher, vdsm,
      nova, Cloud Hypervisor, vMotion or xl, metrics of KubeVirt, or the dirtying rates of virsh and QEMU. What it is,
      is told by its text; lines between do not matter. Nothing leaves this page.
    </p>
  );
}

interface PasteFieldProps {
  readonly hasLog: boolean;
  readonly onText: (text: string) => void;
}

/** A place to paste into, for who has no key for it. */
function PasteField({ hasLog, onText }: PasteFieldProps) {
  const [text, setText] = useState('');
  const id = useId();
  const isEmpty = text.trim() === '';
  const read = () => {
    if (isEmpty) return;
    onText(text);
    setText('');
  };
  const field = (
    <div className="field">
      <label htmlFor={id}>{hasLog ? 'The same log later, or another one' : 'Paste a log here'}</label>
      <textarea
        id={id}
        className="text-field"
        rows={6}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" className="main-button" aria-disabled={isEmpty} onClick={read}>
        Read it
      </button>
    </div>
  );
  // Once there is a log its answer comes first.
  return hasLog ? (
    <details className="reveal">
      <summary>Paste it again later, or another one</summary>
      {field}
    </details>
  ) : (
    field
  );
}
