/** What a cell shows while its formula is being calculated: Excel, a data type of Excel, Google Sheets. */
const WAITING = /^(#BUSY!|#GETTING_DATA|Loading(\.\.\.|…)?)$/;

/** True of what a cell shows, or holds for its value, until it is calculated. */
export const isWaiting = (text: string): boolean => WAITING.test(text);

const AGAIN_AFTER_MS = 200;
const PATIENCE_MS = 2000;

/** What a cell shows once it is calculated; undefined where that takes more than two seconds. */
export async function shownResult(look: () => Promise<string>): Promise<string | undefined> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const text = await look();
    if (!isWaiting(text)) return text;
    if (Date.now() >= end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}
