import type { FormulaChange, Host } from '../host/contract.ts';
import type { SheetPlan } from '../host/sheetPlan.ts';
import type { Versions } from '../host/versionSheet.ts';

/** What the sidebar may ask the script for, as JSON text. The formulas in it are written for the spreadsheet's locale. */
export type SidebarRequest =
  | { readonly ask: 'locale' }
  | { readonly ask: 'readBook' }
  | { readonly ask: 'lastGoodCopy' }
  | { readonly ask: 'writeBook'; readonly sealed: string; readonly basedOn?: string }
  | { readonly ask: 'selectedCell' }
  | { readonly ask: 'insertFormula'; readonly formula: string; readonly overwrite: boolean }
  | { readonly ask: 'formulas' }
  | { readonly ask: 'setFormulas'; readonly changes: readonly FormulaChange[] }
  | { readonly ask: 'setVersions'; readonly versions: Versions }
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
