import { BookDamaged } from '../../host/contract.ts';
import type { SidebarAnswer, SidebarRequest } from '../requests.ts';

/** The part of `google.script.run` that the page uses. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: string) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  sidebarCall(json: string): void;
}

type Answer = Extract<SidebarAnswer, { ok: true }>;
export type Ask = (request: SidebarRequest) => Promise<Answer>;

/** Asks the script of the spreadsheet. Rejects with the script's sentence, or with what to do where it did not run. */
export const askThrough =
  (run: ScriptRun): Ask =>
  (request) =>
    new Promise((resolve, reject) => {
      run
        .withSuccessHandler((json) => {
          const answer = parsed(json);
          if (!answer) reject(new Error(refusalText('')));
          else if (answer.ok) resolve(answer);
          else reject(failure(answer));
        })
        .withFailureHandler((error) => reject(new Error(refusalText(error?.message ?? ''))))
        .sidebarCall(JSON.stringify(request));
    });

function failure({ error, damage }: Extract<SidebarAnswer, { ok: false }>): Error {
  return damage ? new BookDamaged(DAMAGED, damage.basedOn, damage.lastGood) : new Error(error);
}

const DAMAGED =
  'The prices stored in this spreadsheet are damaged, so its formulas show errors; choose which to go on with.';

/** What the person can do when the script refuses the sidebar. */
function refusalText(message: string): string {
  return /PERMISSION_DENIED|permission/i.test(message)
    ? 'Google refused the sidebar. This happens with several Google accounts in one browser: use a window with one account. Functions in cells work all the same.'
    : 'The script of this spreadsheet did not answer. Reload the spreadsheet. Functions in cells work all the same.';
}

function parsed(json: string): SidebarAnswer | undefined {
  try {
    const answer: unknown = JSON.parse(json);
    return typeof answer === 'object' && answer !== null && 'ok' in answer
      ? (answer as SidebarAnswer)
      : undefined;
  } catch {
    return undefined;
  }
}
