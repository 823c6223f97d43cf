import type { Book } from '../../../shared/book/book.ts';
import type { FormulaCall } from '../../../shared/formula/readCalls.ts';
import { functions } from '../../../shared/functions/index.ts';
import { isRigVersion } from '../../../shared/local/rig/rigVersion.ts';
import type { Results } from '../formula/resultsUnder.ts';

/** Whether a call, or one among its arguments, names no machine of its own while the workbook has none either. */
export function usesExample(call: FormulaCall, book: Book, results: Results): boolean {
  if (book.rigs?.length || book.activeRig !== undefined) return false;
  if (call.args.some((argument) => argument.is === 'call' && usesExample(argument.call, book, results)))
    return true;
  const fn = functions.find(({ name }) => name === call.name);
  const at = Object.keys(fn?.params ?? {}).indexOf('rig');
  if (at < 0) return false;
  const argument = call.args[at];
  if (!argument) return true;
  const [[only] = [], ...more] = results.cellsOf(argument) ?? [['unknown']];
  // A blank cell names none, and the version cell means the workbook's.
  const isBlank = only === '' || only === null;
  return more.length === 0 && (isBlank || (typeof only === 'string' && isRigVersion(only)));
}
