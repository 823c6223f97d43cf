/** First and last row and column of a range, from 1 on; without an end where it goes to the end of the sheet. */
export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The bounds of B4, B4:D9, A:A, 2:3 or A2:A. */
export function boundsOf(range: string): Bounds {
  const [, fromColumn = '', fromRow = '', toColumn, toRow] =
    /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(range) ?? [];
  const columns = [column(fromColumn, 1), column(toColumn ?? fromColumn, Number.POSITIVE_INFINITY)];
  const rows = [row(fromRow, 1), row(toRow ?? fromRow, Number.POSITIVE_INFINITY)];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

export const isInside = (inner: Bounds, outer: Bounds): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

const row = (digits: string, open: number): number => (digits === '' ? open : Number(digits));

/** A is 1, Z is 26, AA is 27. */
const column = (letters: string, open: number): number =>
  letters === '' ? open : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
