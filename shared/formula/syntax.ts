import type { Grid } from '../cell.ts';
import type { CallArgument } from './callArgument.ts';

/** A formula, or a part of it, as what it does. `text` is the part as it stands in the formula. */
export type Syntax = { readonly text: string } & (
  | { readonly is: 'blank' }
  | { readonly is: 'values'; readonly rows: Grid<string | number | boolean> }
  | { readonly is: 'reference'; readonly to: ReferenceTo }
  /** `name` in capitals. */
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Syntax[] }
  | { readonly is: 'sign'; readonly sign: Sign; readonly of: Syntax }
  | {
      readonly is: 'operation';
      readonly operator: Operator;
      readonly left: Syntax;
      readonly right: Syntax;
    }
  /** More than is understood here, such as a table's column or another workbook. */
  | { readonly is: 'other' }
);

/** Cells, a name of the workbook, or all that the formula of a cell fills (`B4#`). */
export type ReferenceTo = Extract<CallArgument, { readonly is: 'cells' | 'name' }> & {
  readonly isSpill?: boolean;
};

/** `%` stands behind what it is of. */
export type Sign = '+' | '-' | '%';
export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';
