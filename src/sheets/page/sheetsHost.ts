import { seal } from '../../../shared/book/seal.ts';
import type { StoredBook } from '../../../shared/book/stored.ts';
import { functionsPart } from '../../../shared/book/toBook.ts';
import { withDecimalCommas } from '../../../shared/formula/localise.ts';
import { isOurs } from '../../../shared/formula/revived.ts';
import type { FormulaCell, Host, Inserted, SelectedCell, SkippedCell } from '../../host/contract.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { shownResult } from '../../host/shownResult.ts';
import { versionSheet } from '../../host/versionSheet.ts';
import { type Ask, askThrough, type ScriptRun } from './ask.ts';

type Cells = Awaited<ReturnType<Host['readCells']>>;

/** Google Sheets as a host of the page: the script of the spreadsheet does what is asked, and answers are of our making. */
export function sheetsHost(run: ScriptRun): Host {
  const ask: Ask = askThrough(run);
  const hasCommas = decimalCommas(ask);
  const localised: Localised = async (formula) =>
    (await hasCommas()) ? withDecimalCommas(formula) : formula;
  const text = (found: unknown): string | undefined => (typeof found === 'string' ? found : undefined);
  const readCells: Host['readCells'] = async (places) => {
    const { grids } = await ask({ ask: 'readCells', places });
    return (grids as readonly (Cells[number] | null)[]).map((grid) => grid ?? undefined);
  };
  return {
    product: 'sheets',
    async readBook() {
      const found = text((await ask({ ask: 'readBook' }))['text']);
      return found === undefined ? undefined : { text: found };
    },
    /** The script has no room for the strict reader: the page read the book strictly before it came here. */
    async writeBook(book, basedOn) {
      const part = functionsPart(JSON.parse(book) as StoredBook);
      const sealed = { whole: seal(book), functions: seal(JSON.stringify(part)) };
      const { outcome } = await ask({
        ask: 'writeBook',
        book: sealed,
        ...(basedOn !== undefined && { basedOn }),
      });
      return outcome === 'conflict' ? 'conflict' : 'stored';
    },
    lastGoodCopy: async () => text((await ask({ ask: 'lastGoodCopy' }))['text']),
    selectedCell: async () => withoutOk<SelectedCell>(await ask({ ask: 'selectedCell' })),
    insertFormula: async (formula, overwrite = false, look) => {
      const inserted = withoutOk<Inserted>(
        await ask({
          ask: 'insertFormula',
          formula: await localised(formula),
          overwrite,
          ...(look && { look }),
        }),
      );
      if (!inserted.done) return inserted;
      const { sheet, address } = inserted;
      let first = inserted.shown;
      const shown = await shownResult(async () => {
        const text = first ?? String((await ask({ ask: 'shown', sheet, address }))['shown']);
        first = undefined;
        return text;
      });
      return { ...inserted, shown };
    },
    formulas: async () => {
      const { cells } = await ask({ ask: 'formulas' });
      const found = (cells as readonly FormulaCell[]).filter(({ formula }) => isOurs(formula));
      return (await hasCommas()) ? found.map((cell) => ({ ...cell, separator: ';' })) : found;
    },
    setFormulas: async (changes) => ({
      skipped: (await ask({ ask: 'setFormulas', changes }))['skipped'] as readonly SkippedCell[],
    }),
    setVersions: async (versions) => {
      await ask({ ask: 'setVersions', versions, sheet: versionSheet(versions) });
    },
    writeSheet: async (plan) =>
      withoutOk(await ask({ ask: 'writeSheet', sheet: await localisedPlan(plan, localised) })),
    readNamed: async (name) => (await readCells([{ sheet: undefined, range: name }]))[0],
    readCells,
    // Sheets calculates a formula again only when its arguments change: LTX_CARD is there for that.
    recalculate: async () => {
      await ask({ ask: 'recalculate' });
    },
  };
}

/** Both ends are of one version, so the answer to a request has the shape that the script gives it. */
function withoutOk<T>({ ok: _, ...answer }: Readonly<Record<string, unknown>>): T {
  return answer as T;
}

/** Formulas are written with commas and points; a spreadsheet whose decimal sign is a comma takes others. */
type Localised = (formula: string) => Promise<string>;

/** Whether it is: asked once. */
function decimalCommas(ask: Ask): () => Promise<boolean> {
  let hasCommas: Promise<boolean> | undefined;
  return () => {
    hasCommas ??= ask({ ask: 'locale' }).then(({ locale }) => hasDecimalCommas(String(locale)));
    return hasCommas;
  };
}

/** `de_DE` → true. A locale that the browser does not know is taken to write 1.5. */
function hasDecimalCommas(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
  } catch {
    return false;
  }
}

async function localisedPlan(plan: SheetPlan, localised: Localised): Promise<SheetPlan> {
  const rows = plan.rows.map(async (row) => ({
    ...row,
    cells: await Promise.all(
      row.cells.map(async (cell) =>
        cell && 'formula' in cell ? { ...cell, formula: await localised(cell.formula) } : cell,
      ),
    ),
  }));
  return { ...plan, rows: await Promise.all(rows) };
}
