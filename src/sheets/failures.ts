/** What is wrong at one cell of a result, counted from 0. */
export interface Failure {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

const NAMED = 3;

/**
 * One message for a block of results: `row 3: seconds: …; row 7: model: …; and 4 more rows`.
 * Rows count from the first row of the range. A mistake that repeats is named where it first occurs.
 */
export function blockMessage(failures: readonly Failure[], height: number, width: number): string {
  const unit = height > 1 && width > 1 ? 'cell' : height > 1 ? 'row' : 'column';
  const firsts = new Map<string, Failure>();
  for (const failure of failures) {
    if (!firsts.has(failure.message)) firsts.set(failure.message, failure);
  }
  const named = [...firsts.values()].slice(0, NAMED);
  const rest = failures.length - named.length;
  const parts = named.map((failure) => `${place(failure, unit)}: ${failure.message}`);
  if (rest > 0) parts.push(`and ${rest} more ${unit}${rest > 1 ? 's' : ''}`);
  return parts.join('; ');
}

function place({ row, column }: Failure, unit: 'cell' | 'row' | 'column'): string {
  switch (unit) {
    case 'row':
      return `row ${row + 1}`;
    case 'column':
      return `column ${column + 1}`;
    case 'cell':
      return `row ${row + 1}, column ${column + 1}`;
  }
}
