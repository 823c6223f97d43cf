import type { Host } from '../host/contract.ts';

const NARROW = '(max-width: 799px)';

/**
 * Loads the task pane beside the grid, and lets the button show and hide it. On a narrow window it starts
 * hidden. The pane finds its host at `parent.workbenchHost`, so it must be there before the pane is loaded.
 */
export function showPane(frame: HTMLIFrameElement, button: HTMLButtonElement, host: Host): void {
  Object.assign(window, { workbenchHost: host });
  frame.src = 'taskpane.html';
  const narrow = window.matchMedia(NARROW);
  const show = (shown: boolean) => {
    frame.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
  };
  show(!narrow.matches);
  narrow.addEventListener('change', ({ matches }) => show(!matches));
  button.addEventListener('click', () => show(frame.hidden));
}
