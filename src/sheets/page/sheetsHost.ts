import { seal } from '../../../shared/book/seal.ts';
import { withDecimalCommas } from '../../../shared/formula/localise.ts';
import { isOurs } from '../../../shared/formula/revived.ts';
import { isPortable } from '../../../shared/portable/pattern.ts';
import { type Block, readInParts } from '../../host/blocks.ts';
import type { Change, Changed, Outcome, Step } from '../../host/change.ts';
import type { FormulaCell, Host, LongWork, SelectedCell } from '../../host/contract.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { shownResult } from '../../host/shownResult.ts';
import { type Ask, askThrough, type ScriptRun } from './ask.ts';
import { changeInParts } from './changeInParts.ts';

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
    async writeBook(book, basedOn) {
      const { outcome } = await ask({
        ask: 'writeBook',
        sealed: seal(book),
        ...(basedOn !== undefined && { basedOn }),
      });
      return outcome === 'conflict' ? 'conflict' : 'stored';
    },
    onBookChange: () => {}, // no event reaches a sidebar
    selectedCell: async () => withoutOk<SelectedCell>(await ask({ ask: 'selectedCell' })),
    formulas: async (reading = {}) => {
      const { blocks } = await ask({ ask: 'usedBlocks' });
      const inBlock = async (block: Block) => {
        const { cells } = await ask({ ask: 'formulas', block });
        return (cells as readonly FormulaCell[]).filter(
          ({ formula }) => isOurs(formula) || isPortable(formula),
        );
      };
      const cells = await readInParts(blocks as readonly Block[], inBlock, reading);
      return (await hasCommas()) ? cells.map((cell) => ({ ...cell, separator: ';' })) : cells;
    },
    async change<const S extends readonly Step[]>({ action, steps }: Change<S>, work: LongWork = {}) {
      const written = await Promise.all(steps.map((step) => localisedStep(step, localised)));
      const changed = await changeInParts<S>(
        { action, steps: written as unknown as S },
        async (part) => withoutOk<Changed>(await ask({ ask: 'change', ...part })),
        work,
      );
      const outcomes = await Promise.all(changed.outcomes.map((outcome) => calculated(ask, outcome)));
      return { ...changed, outcomes: outcomes as unknown as Changed<S>['outcomes'] };
    },
    readNamed: async (name) => (await readCells([{ sheet: undefined, range: name }]))[0],
    readCells,
    readEntries: async (places) => {
      const { grids } = await ask({ ask: 'readEntries', places });
      return (grids as readonly (string[][] | null)[]).map((grid) => grid ?? undefined);
    },
    goTo: async ({ sheet, address }) => {
      await ask({ ask: 'goTo', sheet, address });
    },
    productVersion: async () => 'Google Sheets', // it has no version that it tells
    // Sheets calculates a formula again only when its arguments change: LTX_CARD is there for that.
    recalculate: async () => {
      await ask({ ask: 'recalculate' });
    },
  };
}

/** With what the cell of an inserted formula shows once it is calculated. */
async function calculated(ask: Ask, outcome: Outcome): Promise<Outcome> {
  if (!('done' in outcome) || !outcome.done) return outcome;
  const { sheet, address } = outcome;
  let first = outcome.shown;
  const shown = await shownResult(async () => {
    const text = first ?? String((await ask({ ask: 'shown', sheet, address }))['shown']);
    first = undefined;
    return text;
  });
  return { ...outcome, shown };
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

/** The formulas of cells are as the product writes them already. */
async function localisedStep(step: Step, localised: Localised): Promise<Step> {
  switch (step.step) {
    case 'insert':
      return { ...step, formula: await localised(step.formula) };
    case 'sheet':
      return { ...step, plan: await localisedPlan(step.plan, localised) };
    case 'cells':
    case 'versions':
    case 'removeSheet':
      return step;
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
