// A store rule: office.js comes from Microsoft's own address, never from a copy.
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PATIENCE_MS = 15_000;

/** What has become of the connection to Excel. It may still be made after it was late. */
export type Connection = 'connected' | 'late' | 'failed' | 'other-application';

/**
 * Connects the page to Excel. In the shared runtime this page is also where the functions run, so it loads them,
 * after office.js, which defines what they register with.
 */
export function connectOffice(report: (connection: Connection) => void): void {
  const timer = setTimeout(() => report('late'), PATIENCE_MS);
  const finish = (connection: Connection) => {
    clearTimeout(timer);
    report(connection);
  };
  const fail = () => finish('failed');
  loadScript(OFFICE_JS)
    .then(() => loadScript('functions.js'))
    .then(() =>
      Office.onReady(({ host }) =>
        finish(host === Office.HostType.Excel ? 'connected' : 'other-application'),
      ),
    )
    .catch(fail);
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(src));
    document.head.append(script);
  });
}
