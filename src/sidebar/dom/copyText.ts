import { say } from './say.ts';

/** Copies a formula. `line` shows it where the browser does not let the page copy. */
export async function copyText(text: string, line: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say('Copied. The text works in Excel and in Google Sheets alike.', 'good');
  } catch {
    // A frame of another site may not write there: the person can, once the text is selected.
    line.textContent = text;
    getSelection()?.selectAllChildren(line);
    say('The formula is selected. Press Ctrl+C, or ⌘C on a Mac, to copy it.');
  }
}
