import type { Book } from '../../../shared/book/book.ts';
import { pricesOf } from '../../../shared/book/choosePrices.ts';
import { type Cell, toCell } from '../../../shared/cell.ts';
import { model, options, orNone, resolution } from '../../../shared/cells/arguments/request.ts';
import { PricingError } from '../../../shared/errors.ts';
import type { FormulaCall } from '../../../shared/formula/readCalls.ts';
import { functions } from '../../../shared/functions/index.ts';
import { provenanceOf } from '../../../shared/rates/advice/provenance.ts';
import { quote } from '../../../shared/rates/billing/quote.ts';
import { daysBetween, type IsoDate } from '../../../shared/rates/dates.ts';
import { OWN } from '../../../shared/rates/finding/ownRow.ts';
import type { ReadCell } from '../formula/knownCells.ts';
import type { Results } from '../formula/resultsUnder.ts';
import type { CellPlace } from './cellLink.ts';

const OLD_AFTER_DAYS = 90;

/** A cell and what is to be said of a price in it. */
export type PricedCell = CellPlace & { readonly why: string };

export interface PricesUsed {
  /** Nobody has looked at them for more than 90 days. */
  readonly old: readonly PricedCell[];
  /** Models that are no longer made, or soon will not be. */
  readonly ended: readonly PricedCell[];
}

/** Of the prices that the workbook's calls find in its rate card those to look at, on a day. */
export function pricesUsed(
  cells: readonly ReadCell[],
  results: Results,
  book: Book,
  on: IsoDate,
): PricesUsed {
  const known = new Map<string, Standing>();
  const found = cells.flatMap(({ cell: { sheet, address }, calls }) =>
    calls.flatMap((call) =>
      requestsOf(call, results).map((request) => {
        const key = JSON.stringify(request);
        const standing = known.get(key) ?? standingOf(request, book, on);
        known.set(key, standing);
        return { sheet, address, standing };
      }),
    ),
  );
  const of = (which: keyof Standing) => {
    const told = new Map(
      found.flatMap(({ sheet, address, standing }) => {
        const why = standing[which];
        return why === undefined ? [] : [[`${sheet}!${address} ${why}`, { sheet, address, why }] as const];
      }),
    );
    return [...told.values()];
  };
  return { old: of('old'), ended: of('ended') };
}

type Request = readonly [model: Cell, resolution: Cell, options: Cell];

/** The requests of a call; those of a range one by one. */
function requestsOf({ name, args }: FormulaCall, { cellsOf }: Results): readonly Request[] {
  const params = Object.keys(functions.find((each) => each.name === name)?.params ?? {});
  const cellsIn = (param: string) => {
    const at = params.indexOf(param);
    const argument = at < 0 ? undefined : args[at];
    return argument === undefined ? [null] : (cellsOf(argument)?.flat().map(toCell) ?? []);
  };
  if (!params.includes('model') || !params.includes('resolution')) return [];
  const all = ['model', 'resolution', 'options'].map(cellsIn);
  const length = Math.max(...all.map((each) => each.length));
  const at = (i: number) => all.map((each) => (each.length === 1 ? each[0] : each[i]) ?? null);
  return Array.from({ length }, (_, i) => at(i) as unknown as Request);
}

interface Standing {
  readonly old: string | undefined;
  readonly ended: string | undefined;
}

function standingOf([modelCell, resolutionCell, optionsCell]: Request, book: Book, on: IsoDate): Standing {
  try {
    const asked = orNone(optionsCell === null ? undefined : options.read(optionsCell));
    const found = quote(
      pricesOf(undefined, book),
      model.read(modelCell),
      resolution.read(resolutionCell),
      asked,
    );
    if (found.seller.id === OWN) return NOTHING;
    const { checked } = provenanceOf(found);
    const days = daysBetween(checked, on);
    const { deprecated, ended } = found.model;
    return {
      old: days > OLD_AFTER_DAYS ? `${found.name}, last checked on ${checked}, ${days} days ago` : undefined,
      ended: endText(found.name, { deprecated, ended }, on),
    };
  } catch (problem) {
    if (problem instanceof PricingError) return NOTHING; // its cell shows an error of its own
    throw problem;
  }
}

const NOTHING: Standing = { old: undefined, ended: undefined };

function endText(
  name: string,
  { deprecated, ended }: { readonly deprecated: IsoDate | undefined; readonly ended: IsoDate | undefined },
  on: IsoDate,
): string | undefined {
  if (ended) return ended <= on ? `${name} ended on ${ended}` : `${name} ends on ${ended}`;
  return deprecated && deprecated <= on ? `${name} has been deprecated since ${deprecated}` : undefined;
}
