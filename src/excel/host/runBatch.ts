/**
 * Runs a batch of Excel's, and turns its errors into sentences for people. `mergeUndoGroup`: what it does is one undo step,
 * for Excel that has ExcelApi 1.20.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  mergeUndoGroup = false,
): Promise<T> {
  try {
    return await (mergeUndoGroup ? Excel.run({ mergeUndoGroup }, batch) : Excel.run(batch));
  } catch (error) {
    throw new Error(sentence(codeOf(error)), { cause: error });
  }
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
function sentence(code: string): string {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return 'Excel is waiting for a cell to be edited: press Enter or Escape in the sheet, then try again.';
    case 'AccessDenied':
      return 'The sheet or the workbook is protected: remove the protection, then try again.';
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return 'This is more than Excel takes at once: work on fewer cells, then try again.';
    default:
      return `Excel did not do what it was asked for${code ? ` (${code})` : ''}: try again, or close the workbook and open it again.`;
  }
}
