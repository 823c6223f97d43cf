import { Refused } from '../../host/refused.ts';

/**
 * Runs a batch of Excel's, and turns its errors into sentences for people. While a cell is edited Excel keeps it until
 * that is done; a version that cannot refuses it. `mergeUndoGroup`: what it does is one undo step, for Excel that has
 * ExcelApi 1.20.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  mergeUndoGroup = false,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...(mergeUndoGroup && { mergeUndoGroup }) }, batch);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Error(sentence(codeOf(error)), { cause: error });
  }
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Refused because a cell is being edited. */
export const isCellEditing = (problem: unknown): boolean =>
  problem instanceof Error && codeOf(problem.cause) === EDITING;

/** Excel on the web sends and takes 5 MB at most. */
export const isTooLarge = (problem: unknown): boolean =>
  codeOf(problem) === TOO_LARGE || (problem instanceof Error && codeOf(problem.cause) === TOO_LARGE);

const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';
const EDITING = 'InvalidOperationInCellEditMode';

/** Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
function sentence(code: string): string {
  switch (code) {
    case EDITING:
      return 'Excel is waiting for a cell to be edited: press Enter or Escape in the sheet, then try again.';
    case 'AccessDenied':
      return 'The sheet or the workbook is protected: remove the protection, then try again.';
    case 'RequestPayloadSizeLimitExceeded':
    case TOO_LARGE:
      return 'This is more than Excel takes at once: work on fewer cells, then try again.';
    default:
      return `Excel did not do what it was asked for${code ? ` (${code})` : ''}: try again, or close the workbook and open it again.`;
  }
}
