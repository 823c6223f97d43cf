import type { Grid } from '../../cell.ts';
import { PricingError } from '../../errors.ts';
import { type Argument, rawAt } from './argument.ts';

/** Rows and columns of the result: those of the ranges, which must agree. */
export function resultSize(ranges: readonly Argument[]): { height: number; width: number } {
  return {
    height: agree(ranges, 'row', (grid) => grid.length),
    width: agree(ranges, 'column', (grid) => grid[0]?.length ?? 0),
  };
}

function agree(ranges: readonly Argument[], side: string, size: (grid: Grid<unknown>) => number): number {
  const [first, ...others] = ranges.filter(({ grid }) => size(grid) > 1);
  if (!first) return 1;
  for (const { name, grid } of others) {
    if (size(grid) !== size(first.grid)) {
      const want = `${size(first.grid)} ${side}s like ${first.name}`;
      throw new PricingError(
        'invalid-argument',
        `${name}: expected ${want}, got ${size(grid)}; make both ranges the same size`,
      );
    }
  }
  return size(first.grid);
}

/**
 * Ranges are often taken longer than the data (A2:A500): where all of them are blank the result is blank.
 * A 0 beside a blank name is an empty cell of desktop Excel; a 0 on its own may be meant, and is read as 0.
 */
export function isBlankAt(ranges: readonly Argument[], row: number, column: number): boolean {
  let nameIsBlank = false;
  for (let i = 0; i < ranges.length; i++) {
    const { param } = ranges[i]!;
    const raw = rawAt(ranges[i]!, row, column);
    if (raw === null || raw === undefined || raw === '') nameIsBlank ||= param.kind === 'key';
    else if (raw === 0 && (param.kind === 'key' || nameIsBlank)) nameIsBlank = true;
    else if (typeof raw !== 'string' || raw.charCodeAt(0) > 32 || raw.trim() !== '') return false;
  }
  return ranges.length > 0;
}
