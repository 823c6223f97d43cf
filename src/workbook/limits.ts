import { addressIn, cellAddress } from '../../shared/formula/address.ts';
import type { PlainWorkbook } from './plainWorkbook.ts';

/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_CHARACTERS = 32_767;
const MOST_IN_FORMULA = 8192;
const LONGEST_SHEET_NAME = 31;
const SHEET_NAME = /^(?!')[^[\]:*?/\\\p{Cc}\uFFFE\uFFFF]+(?<!')$/u;

/** Excel counts an emoji as two. */
const isSheetName = (name: string): boolean =>
  name.length <= LONGEST_SHEET_NAME && SHEET_NAME.test(name) && name.toLowerCase() !== 'history';

/** Throws one sentence that names what Excel could not hold: it would refuse the whole file. */
export function requireExcelFits({ sheets }: PlainWorkbook): void {
  for (const { name, cells } of sheets) {
    if (!isSheetName(name))
      throw new Error(
        `Excel takes no sheet called ${name}: rename it to at most 31 characters without : \\ / ? * [ ] and with no apostrophe at its ends.`,
      );
    for (const { row, column, value, formula = '' } of cells) {
      const isTooLong = typeof value === 'string' && value.length > MOST_CHARACTERS;
      if (!isTooLong && formula.length <= MOST_IN_FORMULA) continue;
      const most = isTooLong
        ? `a text of more than ${MOST_CHARACTERS}`
        : `a formula of more than ${MOST_IN_FORMULA}`;
      throw new Error(
        `${addressIn(name, cellAddress(row, column))} holds ${most} characters, which Excel does not take: shorten it.`,
      );
    }
  }
}

/** A text as the library may write it: characters that XML has no place for, and what reads as one of them, are spelt out. */
export const fileText = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase()}_`);
