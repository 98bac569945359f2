import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import './menu.css';

/** A row of a menu: what it does, and what it is about. */
interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly checked?: boolean;
  readonly onChoose: () => void;
}

/** A choice among a few that the things to do depend on; the menu stays open. */
interface MenuOption {
  readonly label: string;
  readonly choices: readonly { readonly label: string; readonly checked: boolean; readonly onChoose: () => void }[];
}

interface MenuProps {
  readonly label: ReactNode;
  /** The button's name where its text alone does not say enough. */
  readonly name?: string;
  readonly items: readonly MenuItem[];
  /** Below the items, each in a line. */
  readonly options?: readonly MenuOption[];
  /** Which edge of the button the list keeps to. */
  readonly align?: 'start' | 'end';
  /** Whoever asked for it has pressed its button already. */
  readonly startsOpen?: boolean;
}

/** Moves the focus among the rows with the arrow keys, Home and End, and with a letter to the next row that begins with it. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
    const inTurn = [...rows.slice(here + 1), ...rows.slice(0, here + 1)];
    const begins = ({ textContent }: HTMLElement) => textContent.toLowerCase().startsWith(event.key.toLowerCase());
    inTurn.find(begins)?.focus();
    return;
  }
  const target = {
    ArrowDown: (here + 1) % rows.length,
    ArrowUp: (here - 1 + rows.length) % rows.length,
    Home: 0,
    End: rows.length - 1,
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  rows[target]?.focus();
}

/** A button that opens a list of things to do. Escape and a click elsewhere close it; arrow keys move in it. */
export function Menu({ label, name, items, options = [], align = 'start', startsOpen = false }: MenuProps) {
  const [open, setOpen] = useState(startsOpen);
  const [goesUp, setGoesUp] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  // Where there is no room below the button, but above it, the list opens upwards.
  useLayoutEffect(() => {
    const box = button.current?.getBoundingClientRect();
    const height = open && list.current?.offsetHeight;
    if (box && height) setGoesUp(box.bottom + height > window.innerHeight && box.top - height > 0);
  }, [open]);

  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector<HTMLButtonElement>('[role^="menuitem"]')?.focus();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div className="menu" ref={root}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          className={`menu-list menu-list-${align}${goesUp ? ' goes-up' : ''}`}
          onKeyDown={(event) => (event.key === 'Escape' ? close() : moveFocus(event))}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              {...(item.checked === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.checked })}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              <span className="menu-label">{item.label}</span>
              {item.detail && <span className="menu-detail">{item.detail}</span>}
            </button>
          ))}
          {options.map(({ label: option, choices }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu.
            <div key={option} role="group" aria-label={option} className="menu-option">
              <span aria-hidden="true">{option}</span>
              {choices.map((choice) => (
                <button
                  key={choice.label}
                  type="button"
                  role="menuitemradio"
                  aria-checked={choice.checked}
                  onClick={choice.onChoose}
                >
                  {choice.label}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
