import type { FormulaChange, Host, MoneyLook } from '../host/contract.ts';
import type { SheetPlan } from '../host/sheetPlan.ts';
import type { Versions } from '../host/versionSheet.ts';
import type { SealedBook } from './storage.ts';

/** What the sidebar may ask the script for, as JSON text. The formulas in it are written for the spreadsheet's locale. */
export type SidebarRequest =
  | { readonly ask: 'locale' }
  | { readonly ask: 'readBook' }
  | { readonly ask: 'lastGoodCopy' }
  | { readonly ask: 'writeBook'; readonly book: SealedBook; readonly basedOn?: string }
  | { readonly ask: 'selectedCell' }
  | {
      readonly ask: 'insertFormula';
      readonly formula: string;
      readonly overwrite: boolean;
      readonly look?: MoneyLook;
    }
  | { readonly ask: 'shown'; readonly sheet: string; readonly address: string }
  | { readonly ask: 'formulas' }
  | { readonly ask: 'setFormulas'; readonly changes: readonly FormulaChange[] }
  | { readonly ask: 'setVersions'; readonly versions: Versions; readonly sheet: SheetPlan }
  | { readonly ask: 'writeSheet'; readonly sheet: SheetPlan }
  | { readonly ask: 'readCells'; readonly places: Parameters<Host['readCells']>[0] }
  | { readonly ask: 'recalculate' };

/** The script's answer, as JSON text. `error` is one plain sentence. */
export type SidebarAnswer =
  | ({ readonly ok: true } & Readonly<Record<string, unknown>>)
  | { readonly ok: false; readonly error: string; readonly damage?: Damage };

export interface Damage {
  readonly basedOn: string;
  readonly lastGood?: string;
}
