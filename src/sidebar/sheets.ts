import { refusalText } from './status.ts';

/** The part of `google.script.run` that the page uses. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: string) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  sidebarCall(json: string): void;
}

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Asks the document which prices its formulas use, and says so where they are others than this page lists. */
export function connectSheets(listed: string, say: (text: string) => void): void {
  google.script.run
    .withSuccessHandler((answer) => {
      const version = usedVersion(answer);
      if (version === undefined) say(refusalText(''));
      else if (version !== listed)
        say(`Formulas here use the prices of card ${version}, not those listed below.`);
    })
    .withFailureHandler(({ message }) => say(refusalText(message)))
    .sidebarCall(JSON.stringify({ ask: 'card' }));
}

function usedVersion(answer: string): string | undefined {
  const card: unknown = JSON.parse(answer);
  if (typeof card !== 'object' || card === null || !('version' in card)) return undefined;
  return typeof card.version === 'string' ? card.version : undefined;
}
