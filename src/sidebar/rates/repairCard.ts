import type { Cell, Grid } from '../../../shared/cell.ts';
import { cut, PricingError } from '../../../shared/errors.ts';
import type { Model, RateCard, Seller } from '../../../shared/rates/card.ts';
import { normalised } from '../../../shared/rates/finding/modelNames.ts';
import { readCard } from '../../../shared/rates/reading/readCard.ts';
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
 * that are as they were written enter it: a changed one is a negotiated price and not the seller's. Names,
 * offers and notes, which the sheet does not say and which change no price, are those of `known`. What is not on the sheet has no price, and there
 * are no credits of LTX Studio. Throws `invalid-card` with one sentence where no card can be made.
 */
export function repairCard(cells: Grid<Cell>, known: RateCard): Repair {
  const { date, rows: read, out } = readSealedRows(cells);
  const isClaimed = claimedTwice(read);
  const rows = read.filter((row) => !isClaimed(row));
  const clashes = read.filter(isClaimed);
  const stayed = [
    ...out,
    ...clashes.map(({ label }) => ({ label, why: 'has a name that is of another model too' })),
  ];
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
  if (sellers.length === 0) {
    const [kept] = stayed.slice(out.length);
    const why = kept
      ? `can be taken: ${cut(kept.label)} ${kept.why}`
      : 'is as it was written, so there are no prices to take';
    throw new PricingError('invalid-card', `No row of the sheet LTX Rates ${why}. Choose another way.`);
  }
  const card = { format: known.format, date, staleAfterDays: known.staleAfterDays, sellers: served(sellers) };
  const models = sellers.reduce((sum, seller) => sum + seller.models.length, 0);
  return { card: readCard(JSON.stringify(card)), models, prices, out: stayed };
}

/** Whether a row is of a model with a name that another model has too: nobody can say whose price it means. */
function claimedTwice(rows: readonly SealedRow[]): (row: SealedRow) => boolean {
  const owners = new Map<string, Set<string>>();
  const namesOf = ({ facts }: SealedRow) => (facts.aliases ?? []).map(normalised);
  for (const row of rows)
    for (const name of namesOf(row))
      owners.set(name, (owners.get(name) ?? new Set()).add(`${row.seller}/${row.model}`));
  return (row) => namesOf(row).some((name) => (owners.get(name)?.size ?? 0) > 1);
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
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
