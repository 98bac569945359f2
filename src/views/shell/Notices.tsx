import { useEffect, useRef, useState } from 'react';
import { useStore } from '../../state/store';
import { Lines } from '../intake/Lines';
import './shell.css';
import * as words from './words';

/** How long a status line stays, for each of its characters and at the most: it lies over what is at work. */
const CHARACTER_MS = 90;
const MOST_MS = 6000;

/** Values that a link or a file held and the page could not take. It stays until it is closed or the scenario changes. */
export function NoticeBanner() {
  const notice = useStore((state) => state.notice);
  const setNotice = useStore((state) => state.setNotice);
  const place = useRef<HTMLDivElement>(null);
  // Whoever dropped a file further down would not see what is said of it.
  useEffect(() => {
    if (notice) place.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);
  return (
    <div role="alert" className="notice-place" ref={place}>
      {notice && (
        <div className="notice">
          <div>
            <strong>{notice.title}</strong>
            <Lines lines={notice.items} className="" />
          </div>
          <button type="button" onClick={() => setNotice(null)}>
            {words.close}
            <span className="visually-hidden">{words.thisNotice}</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** A failure of the calculation, with the way out. The last numbers stay on screen. */
export function FailureBanner() {
  const sentence = useStore(({ run }) => (run.status === 'failed' ? run.sentence : null));
  const tryAgain = useStore((state) => state.tryAgain);
  return (
    <div role="alert" className="notice-place">
      {sentence && (
        <div className="notice">
          <p>{sentence}</p>
          <button type="button" onClick={tryAgain}>
            {words.tryAgain}
          </button>
        </div>
      )}
    </div>
  );
}

/** The last thing done, for eyes and screen readers; it goes by itself, or when it is clicked. */
export function StatusLine() {
  const status = useStore((state) => state.status);
  const say = useStore((state) => state.say);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (status === '' || isHeld) return undefined;
    const timer = setTimeout(say, Math.min(CHARACTER_MS * status.length + 2000, MOST_MS), '');
    return () => clearTimeout(timer);
  }, [status, isHeld, say]);
  return (
    <div
      role="status"
      className={status === '' ? 'status' : 'status is-shown'}
      onPointerDown={() => say('')}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
    >
      {status}
    </div>
  );
}
