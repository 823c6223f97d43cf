// A store rule: office.js comes from Microsoft's own address, never from a copy.
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const FUNCTIONS_JS = 'functions.js';

/** What the library has and its types lack: https://github.com/OfficeDev/office-js/issues/4769 */
declare namespace CustomFunctions {
  function delayInitialization(): void;
}

/**
 * Connects the page to the application it stands in, and gives that application's name. In the shared runtime this page
 * is also where the functions run, so it loads them: at once, but to run after office.js, which defines what they register
 * with. Rejects with one sentence; a second call tries again what did not load.
 */
export async function connectOffice(): Promise<'excel' | 'another application'> {
  preload(FUNCTIONS_JS);
  // Without the delay Excel may be told that the functions are ready before there are any. The first of them lifts it.
  await loadScript(OFFICE_JS, () => CustomFunctions.delayInitialization()).catch(() => {
    throw new Error(
      'Excel could not be reached: check that this network allows appsforoffice.microsoft.com.',
    );
  });
  await loadScript(FUNCTIONS_JS).catch(() => {
    throw new Error(`The functions could not be loaded: check that this network allows ${location.host}.`);
  });
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'excel' : 'another application';
}

function preload(src: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'script', href: src });
  document.head.append(link);
}

const loads = new Map<string, Promise<void>>();

/** Loads a script once, and anew where that failed. `ran` is called before anything else can happen. */
function loadScript(src: string, ran?: () => void): Promise<void> {
  const load =
    loads.get(src) ??
    new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.onload = () => {
        ran?.();
        resolve();
      };
      script.onerror = () => {
        loads.delete(src);
        script.remove();
        reject(new Error(src));
      };
      script.src = src;
      document.head.append(script);
    });
  loads.set(src, load);
  return load;
}
