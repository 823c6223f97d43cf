import type { CellOutput } from '../../cell.ts';
import { knownAre, PricingError, quoted } from '../../errors.ts';
import type { Evidence, Model, Period } from '../card.ts';
import type { IsoDate } from '../dates.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { idOf, type Listed, normalised } from '../finding/modelNames.ts';
import { asOption } from '../finding/options.ts';
import { OWN } from '../finding/ownRow.ts';
import { periodOn } from '../finding/period.ts';
import type { Prices } from '../finding/prices.ts';
import { known } from '../finding/select.ts';
import { inOrder } from '../resolution.ts';

/** One row per model, of all sellers or of one. */
export function listModels({ listed, date }: Prices, name?: string): CellOutput[][] {
  const all = listed();
  const chosen = name === undefined ? all : all.filter(({ seller }) => seller.id === normalised(name));
  if (chosen.length > 0) return chosen.map((each) => row(each, date));
  const sellers = [...new Set(all.map(({ seller }) => seller.id))];
  throw new PricingError(
    'unknown-model',
    `seller: no seller is called ${quoted(name ?? '')}; ${knownAre(sellers)}`,
  );
}

function row({ seller, model }: Listed, date: IsoDate): CellOutput[] {
  const period = inForce({ seller, model }, date);
  const rates = period?.rates ?? [];
  const unique = (values: readonly string[]) => [...new Set(values)].join(', ');
  return [
    idOf({ seller, model }),
    unique(model.aliases ?? []),
    seller.name,
    model.vendor,
    inOrder(rates.flatMap(({ when }) => when?.resolution ?? [])).join(', ') || 'not priced by resolution',
    unique(
      DIMENSIONS.flatMap((dimension) => known(rates, dimension).map((value) => asOption(dimension, value))),
    ),
    unique(rates.map(({ bill }) => bill.per)),
    status(model, period, date),
    ...(period && seller.id !== OWN ? weakest(period) : ['', '']),
  ];
}

/** The oldest look and the weakest evidence among the prices of a period. */
function weakest({ checked, evidence, rates }: Period): [checked: string, evidence: Evidence] {
  const looks = rates.map((rate) => rate.checked ?? checked).sort();
  const grades = rates.map((rate) => rate.evidence ?? evidence);
  return [
    looks[0] ?? checked,
    (['single', 'corroborated'] as const).find((grade) => grades.includes(grade)) ?? 'official',
  ];
}

function status({ deprecated, ended }: Model, period: Period | undefined, date: IsoDate): string {
  if (ended && ended <= date) return `ended ${ended}`;
  if (deprecated && deprecated <= date) return `deprecated ${deprecated}`;
  return period ? 'sold' : `no price on ${date}`;
}

function inForce(listed: Listed, date: IsoDate): Period | undefined {
  try {
    return periodOn(listed.model, idOf(listed), date);
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}
