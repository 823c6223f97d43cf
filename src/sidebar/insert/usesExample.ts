import type { Book } from '../../../shared/book/book.ts';
import { functions } from '../../../shared/functions/index.ts';
import { isRigVersion } from '../../../shared/local/rig/rigVersion.ts';
import { calculate, type LookUp } from '../formula/calculate.ts';
import { type Expression, everyPart } from '../formula/expression.ts';

/** Whether a call in a formula names no machine of its own while the workbook has none either. */
export function usesExample(formula: Expression, book: Book, lookUp: LookUp): boolean {
  if (book.rigs?.length || book.activeRig !== undefined) return false;
  return [...everyPart(formula)].some((part) => {
    const fn = part.is === 'call' ? functions.find(({ name }) => name === part.name) : undefined;
    const at = Object.keys(fn?.params ?? {}).indexOf('rig');
    if (part.is !== 'call' || at < 0) return false;
    const given = part.args[at];
    if (!given) return true;
    const outcome = calculate(given, book, lookUp);
    const [[only] = [], ...more] = outcome.is === 'values' ? outcome.rows : [['unknown']];
    // A blank cell names none, and the version cell means the workbook's.
    return more.length === 0 && (only === '' || (typeof only === 'string' && isRigVersion(only)));
  });
}
