import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { presets } from '../../scenario/presets';
import { type Scenario, sameScenario } from '../../scenario/scenario';
import { viewOf, views } from '../../scenario/views';
import { selectBaseline, selectCanRedo, selectCanUndo, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Menu } from '../shared/Menu';
import { openPreset } from '../shared/open-preset';
import { PlaceLink } from '../shared/PlaceLink';
import { useShown } from '../shared/use-shown';
import './shell.css';
import * as words from './words';

/** Views, the scenario's name, and what can be done with the scenario as a whole; on a narrow screen behind one button. */
export function Header() {
  const label = useStore(({ place }) => viewOf(place.view).label);
  const [isOpen, setIsOpen] = useState(false);
  const header = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !header.current?.contains(target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  };
  // Whoever has chosen a view or a preset is done with the menu.
  const closeWhenChosen = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a, [role^="menuitem"]')) setIsOpen(false);
  };
  return (
    <header className="header" ref={header}>
      <div className="header-inner">
        <span className="header-mark">{words.pageName}</span>
        <button
          ref={button}
          type="button"
          className="header-menu"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          onKeyDown={closeByKey}
        >
          <span className="visually-hidden">{words.menuBefore}</span>
          {label}
        </button>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the clicks and keys are those of the links and buttons in it. */}
        <div
          className={isOpen ? 'header-panel is-open' : 'header-panel'}
          onClick={closeWhenChosen}
          onKeyDown={closeByKey}
        >
          <Views />
          <ScenarioName />
          <div className="header-tools">
            {useShown('presets') && <PresetMenu />}
            <ShareButton />
            <SettingsButton />
          </div>
        </div>
        <div className="header-tools">
          <UndoRedo />
          <PinButton />
        </div>
      </div>
    </header>
  );
}

/** The views, each a link that holds the scenario on screen. */
function Views() {
  const shown = useStore(({ place }) => place.view);
  const hidden = useStore(({ show }) => show.hidden);
  return (
    <nav aria-label={words.viewsTitle} className="header-views">
      {views
        .filter(({ id }) => id === shown || !hidden.includes(id))
        .map(({ id, label }) => (
          <PlaceLink key={id} to={{ view: id }} isHere={id === shown}>
            {label}
          </PlaceLink>
        ))}
    </nav>
  );
}

/** Whether a scenario has a preset's name, but no longer its values. */
function isChangedPreset(scenario: Scenario): boolean {
  const preset = presets.find(({ label }) => label === scenario.name);
  return preset !== undefined && !sameScenario(preset.scenario, scenario);
}

/** The scenario's name, in the link too. It takes effect on Enter or on leaving the field. */
function ScenarioName() {
  const name = useStore((state) => selectScenario(state).name);
  const setParameter = useStore((state) => state.setParameter);
  const isChanged = useStore((state) => isChangedPreset(selectScenario(state)));
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const take = () => {
    if (draft !== null && draft.trim() !== name) setParameter('name', draft.trim());
    setDraft(null);
  };
  return (
    <span className="header-name">
      {isChanged && <span className="header-changed">{words.changedFrom}</span>}
      <label className="visually-hidden" htmlFor={id}>
        {words.scenarioName}
      </label>
      <input
        id={id}
        className="quiet-field"
        type="text"
        data-editing={draft !== null || undefined}
        maxLength={80}
        autoComplete="off"
        placeholder={words.untitled}
        title={name === '' ? undefined : name}
        value={draft ?? name}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </span>
  );
}

function PresetMenu() {
  return (
    <Menu
      label={words.presetsTitle}
      align="end"
      items={presets.map((preset) => ({
        id: preset.id,
        label: preset.label,
        detail: preset.sentence,
        onChoose: () => openPreset(preset),
      }))}
    />
  );
}

function UndoRedo() {
  const canUndo = useStore(selectCanUndo);
  const canRedo = useStore(selectCanRedo);
  const { undo, redo } = useStore.getState();
  return (
    <>
      <button type="button" disabled={!canUndo} title={words.undoKeys} onClick={undo}>
        {words.undo}
      </button>
      <button type="button" disabled={!canRedo} title={words.redoKeys} onClick={redo}>
        {words.redo}
      </button>
    </>
  );
}

function PinButton() {
  const isPinned = useStore((state) => selectBaseline(state) !== null);
  const { pin, unpin, say } = useStore.getState();
  const toggle = () => {
    if (isPinned) unpin();
    else pin();
    say(isPinned ? words.baselineRemoved : words.baselinePinned);
  };
  return (
    <button
      type="button"
      className="header-pin"
      title={isPinned ? words.removeBaseline : words.keepAsBaseline}
      onClick={toggle}
    >
      {isPinned ? words.unpin : words.pin}
    </button>
  );
}

function ShareButton() {
  const setShare = useStore((state) => state.setShare);
  return (
    <button type="button" aria-haspopup="dialog" onClick={() => setShare({ figure: null })}>
      {words.share}
    </button>
  );
}

function SettingsButton() {
  const setDialog = useStore((state) => state.setDialog);
  return (
    <button id="settings-button" type="button" onClick={() => setDialog('settings')}>
      {words.settings}
    </button>
  );
}
