import type { Look, SheetPlan } from './sheetPlan.ts';
import type { Versions } from './versionSheet.ts';

/** What one action of a person does to the workbook. It is named by what the person did, such as `Link formulas`. */
export interface Change<S extends readonly Step[] = readonly Step[]> {
  readonly action: string;
  readonly steps: S;
}

/** One step of a change. The steps are taken in their order; where one fails, nothing stays of those before it. */
export type Step =
  /**
   * Writes a formula (English names, commas, decimal points) into the selected cell. A cell that holds something is left
   * alone unless `overwrite` is set. A cell without a number format of its own gets `look`, which is not taken back.
   */
  | ({ readonly step: 'insert' } & Insertion)
  /** `isWhole`: where one of the cells would be left alone the change fails, with a sentence that names it. */
  | { readonly step: 'cells'; readonly changes: readonly CellChange[]; readonly isWhole?: boolean }
  /**
   * Writes the cells of these names, LTX_CARD, LTX_RIG_VERSION and LTX_BOOK, and makes those that are missing on a sheet of
   * their own. What a name held before is not looked at. They say what is in force, so they are never taken back.
   */
  | { readonly step: 'versions'; readonly versions: Versions }
  /** Makes a new sheet; where the name is taken it gets a number. Never touches cells that are there. */
  | { readonly step: 'sheet'; readonly plan: SheetPlan }
  /** Takes a sheet away that a change made, unless somebody has changed a cell of it since. */
  | { readonly step: 'removeSheet'; readonly made: MadeSheet };

export interface Insertion {
  readonly formula: string;
  readonly overwrite?: boolean;
  readonly look?: MoneyLook;
}

/** How a function's dollars are shown: amounts with cents, dollars per second with more digits. */
export type MoneyLook = Extract<Look, 'money' | 'rate'>;

/** What each kind of step answers. */
interface OutcomeOf {
  readonly insert: Inserted;
  readonly cells: { readonly skipped: readonly SkippedCell[] };
  readonly versions: Readonly<Record<never, never>>;
  readonly sheet: { readonly name: string };
  readonly removeSheet: { readonly skipped: readonly SkippedCell[] };
}

export type Outcome<S extends Step = Step> = OutcomeOf[S['step']];

export interface Changed<S extends readonly Step[] = readonly Step[]> {
  /** What became of each step. */
  readonly outcomes: { readonly [I in keyof S]: Outcome<S[I]> };
  /** The change that takes this one back, cell by cell where nobody has changed it since; undefined where nothing was changed. */
  readonly back: Change | undefined;
}

/**
 * Cells are told as a person would type them: `=SUM(A1:A3)` as the product writes it, `'text`, `2.5`, `TRUE`, or '' for a
 * blank one. A cell that holds anything but `before` at that moment, or that cannot be changed, is left as it is and named.
 */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

export interface SkippedCell {
  readonly sheet: string;
  readonly address: string;
  readonly why: 'array' | 'protected' | 'changed' | 'missing';
}

export type Inserted =
  | {
      readonly done: true;
      readonly sheet: string;
      readonly address: string;
      /** undefined where the cell was still being calculated after two seconds. */
      readonly shown: string | undefined;
    }
  | {
      readonly done: false;
      readonly sheet: string;
      readonly address: string;
      readonly why: 'occupied' | 'protected';
    };

/**
 * A sheet as it was when it was made. `entries`: what its cells held; undefined where it is to go whatever they hold.
 * `before`: what its names stood for until then, as the product writes it.
 */
export interface MadeSheet {
  readonly name: string;
  readonly entries: Entries | undefined;
  readonly names: readonly { readonly name: string; readonly before: string | undefined }[];
}

/** What the cells of a sheet hold, by address, as a person would type it; without blank cells and what spills into others. */
export type Entries = Readonly<Record<string, string>>;

/** What a change came to, from what became of each step and what undoes it. */
export const changedBy = <S extends readonly Step[]>(
  { action, steps }: Change<S>,
  outcomes: readonly Outcome[],
  undos: readonly (readonly Step[])[],
): Changed<S> => {
  // The last step is undone first. Version cells say what is in force, whatever else is taken back.
  const back = undos
    .filter((_, i) => steps[i]?.step !== 'versions')
    .reverse()
    .flat();
  return {
    outcomes: outcomes as Changed<S>['outcomes'],
    back: back.length > 0 ? { action: `Undo ${action}`, steps: back } : undefined,
  };
};

/** The error of a change whose taking back failed as well. */
export function halfDone(error: unknown): Error {
  const said = error instanceof Error ? error.message : String(error);
  return new Error(
    `${said} A part of it may have been written: look at the sheets, and take away what should not be there.`,
    {
      cause: error,
    },
  );
}
