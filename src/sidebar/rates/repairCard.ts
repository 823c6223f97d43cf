import type { Cell, Grid } from '../../../shared/cell.ts';
import { PricingError } from '../../../shared/errors.ts';
import type { Model, RateCard, Seller } from '../../../shared/rates/card.ts';
import { readCard } from '../../../shared/rates/reading/read.ts';
import { repairModel } from './repairModel.ts';
import { type OutRow, readSealedRows, type SealedRow } from './sealedRows.ts';

export interface Repair {
  readonly card: RateCard;
  /** Models and rows that are in the card. */
  readonly models: number;
  readonly prices: number;
  /** Rows that are not. */
  readonly out: readonly OutRow[];
}

/**
 * A rate card made again from the cells of LTX_RATES_SOURCES, as of the day on which its prices were in force. Only rows
 * that are as they were written enter it: a changed one is a negotiated price and not the seller's. What the sheet does
 * not say of sellers and models, but never a price, is that of `known`. What is not on the sheet has no price, and there
 * are no credits of LTX Studio. Throws `invalid-card` with one sentence where no card can be made.
 */
export function repairCard(cells: Grid<Cell>, known: RateCard): Repair {
  const { date, rows, out } = readSealedRows(cells);
  const stayed = [...out];
  let prices = 0;
  const sellers = [...grouped(rows, ({ seller }) => seller)].flatMap(([id, ofSeller]): Seller[] => {
    const listed: Seller = known.sellers.find((each) => each.id === id) ?? { id, name: id, models: [] };
    const models = [...grouped(ofSeller, ({ model }) => model)].flatMap(([name, ofModel]): Model[] => {
      const twin = listed.models.find((each) => each.id === name);
      const made = repairModel(listed, name, ofModel, twin, date);
      stayed.push(...made.out);
      prices += made.prices;
      return made.model ? [made.model] : [];
    });
    return models.length > 0 ? [{ ...listed, models }] : [];
  });
  if (sellers.length === 0)
    throw new PricingError(
      'invalid-card',
      'No row of the sheet LTX Rates is as it was written, so there are no prices to take. Choose another way.',
    );
  const card = { format: known.format, date, staleAfterDays: known.staleAfterDays, sellers: served(sellers) };
  const models = sellers.reduce((sum, seller) => sum + seller.models.length, 0);
  return { card: readCard(JSON.stringify(card)), models, prices, out: stayed };
}

/** A model that renders another is only spoken of where it is on the card too. */
function served(sellers: readonly Seller[]): Seller[] {
  const ids = sellers.flatMap(({ id, models }) => models.map((model) => `${id}/${model.id}`));
  return sellers.map((seller) => ({
    ...seller,
    models: seller.models.map(({ servedBy, ...model }) =>
      servedBy && ids.includes(servedBy.model) ? { ...model, servedBy } : model,
    ),
  }));
}

function grouped(
  rows: readonly SealedRow[],
  key: (row: SealedRow) => string,
): ReadonlyMap<string, readonly SealedRow[]> {
  const groups = new Map<string, SealedRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
