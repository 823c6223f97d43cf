const KEY = 'ltx-pane-width';
const USUAL = 320;
const LEAST = 300;
/** What the grid keeps at least. */
const GRID_LEAST = 360;
const STEP = 20;

/** Lets a divider set the width of the task pane, by mouse and by arrow keys; the width is kept for the next visit. */
export function resizePane(divider: HTMLElement, pane: HTMLElement, storage: Storage | undefined): void {
  const most = () => Math.max(LEAST, window.innerWidth - GRID_LEAST);
  let width = USUAL;
  const set = (wanted: number) => {
    width = Math.round(Math.min(Math.max(wanted, LEAST), most()));
    pane.style.setProperty('--pane-width', `${width}px`);
    divider.setAttribute('aria-valuenow', String(width));
    divider.setAttribute('aria-valuemax', String(most()));
  };
  const keep = () => {
    try {
      storage?.setItem(KEY, String(width));
    } catch {
      // Where there is no room, the next visit has the usual width; that the workbook has none either is said.
    }
  };
  divider.tabIndex = 0;
  divider.setAttribute('aria-valuemin', String(LEAST));
  set(Number(storage?.getItem(KEY)) || USUAL);

  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    pane.style.pointerEvents = 'none'; // or the pane would take the moves
  });
  divider.addEventListener('pointermove', ({ clientX, pointerId }) => {
    if (divider.hasPointerCapture(pointerId)) set(window.innerWidth - clientX);
  });
  divider.addEventListener('lostpointercapture', () => {
    pane.style.pointerEvents = '';
    keep();
  });
  divider.addEventListener('dblclick', () => {
    set(USUAL);
    keep();
  });
  divider.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    set(width + (key === 'ArrowLeft' ? STEP : -STEP));
    keep();
  });
}
