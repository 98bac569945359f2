import { useStore } from '../../state/store';

const leaveFullScreen = (): void => {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
};

/** Fills the screen where the browser lets the page; all else works without. */
export const fillScreen = (): void => {
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
};

/** Whether the page is shown to a room; in a frame of another page it cannot be. */
export function setProjector(isOn: boolean): void {
  const { show, setShow } = useStore.getState();
  if (show.mode === 'embed' || isOn === (show.mode === 'projector')) return;
  setShow({ ...show, mode: isOn ? 'projector' : null, parts: [], theme: null });
  if (isOn) fillScreen();
  else leaveFullScreen();
}

export const toggleProjector = (): void => setProjector(useStore.getState().show.mode !== 'projector');
