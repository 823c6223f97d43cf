/** Clicking back and forth between sheet and page asks the workbook no more often than this. */
const PAUSE_MS = 2000;

/** Calls the listener whenever the person comes back to this page. */
export function whenBack(listener: () => void): void {
  let calledAt = 0;
  const comeBack = () => {
    if (document.hidden || Date.now() - calledAt <= PAUSE_MS) return;
    calledAt = Date.now();
    listener();
  };
  window.addEventListener('focus', comeBack);
  document.addEventListener('visibilitychange', comeBack);
}
