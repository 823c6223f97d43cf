import type { Block } from '../host/blocks.ts';
import type { Step } from '../host/change.ts';
import type { Host } from '../host/contract.ts';

/** What the sidebar may ask the script for, as JSON text. The formulas in it are written for the spreadsheet's locale. */
export type SidebarRequest =
  | { readonly ask: 'locale' }
  | { readonly ask: 'readBook' }
  | { readonly ask: 'writeBook'; readonly sealed: string; readonly basedOn?: string }
  | { readonly ask: 'selectedCell' }
  | { readonly ask: 'shown'; readonly sheet: string; readonly address: string }
  | { readonly ask: 'usedBlocks' }
  | { readonly ask: 'formulas'; readonly block: Block }
  | { readonly ask: 'change'; readonly action: string; readonly steps: readonly Step[] }
  | { readonly ask: 'readCells' | 'readEntries'; readonly places: Parameters<Host['readCells']>[0] }
  | { readonly ask: 'goTo'; readonly sheet: string; readonly address: string }
  | { readonly ask: 'recalculate' };

/** The script's answer, as JSON text. `error` is one plain sentence. */
export type SidebarAnswer =
  | ({ readonly ok: true } & Readonly<Record<string, unknown>>)
  | { readonly ok: false; readonly error: string; readonly damage?: Damage };

export interface Damage {
  readonly basedOn: string;
  readonly lastGood?: string;
}
