import type { Audit } from '../audit.ts';
import { billFigures } from '../billing/billFigures.ts';
import { whenText } from '../billing/billText.ts';
import type { RateCard } from '../card.ts';
import { inForce } from '../finding/period.ts';

/**
 * Why an audit that names a card is not of that card's prices; undefined where it tells of each figure in force once, as
 * the card has it, and names who confirmed it. One that tells of other figures confirms nothing, and one that leaves some
 * out hides what was contradicted.
 */
export function auditFault({ sources, prices }: Audit, card: RateCard): string | undefined {
  const left = figuresInForce(card);
  for (const { model, use, amount, unit, verdict, by, day } of prices) {
    const figure = figureName(model, use, amount, unit);
    const count = left.get(figure) ?? 0;
    if (count === 0) return `the card has no ${figure}`;
    left.set(figure, count - 1);
    if (verdict !== 'confirmed') continue;
    if (day === undefined || sources.filter(({ id }) => id === by).length !== 1)
      return `it does not say who confirmed ${figure}, and when`;
  }
  const missing = [...left].find(([, count]) => count > 0)?.[0];
  return missing === undefined ? undefined : `it says nothing of ${missing}`;
}

const figureName = (model: string, use: string, amount: number, unit: string): string =>
  `${model}${use && ` ${use}`} at ${amount} ${unit}`;

/** How often each figure stands among the prices in force on the card's day, of sellers that sell. */
function figuresInForce({ sellers, date }: RateCard): Map<string, number> {
  const figures = new Map<string, number>();
  for (const { id, isExample, models } of sellers) {
    if (isExample) continue;
    for (const model of models) {
      if (model.ended !== undefined && model.ended <= date) continue;
      for (const { when, bill } of inForce(model.periods, date)?.rates ?? [])
        for (const { amount, unit } of billFigures(bill)) {
          const figure = figureName(`${id}/${model.id}`, whenText(when), amount, unit);
          figures.set(figure, (figures.get(figure) ?? 0) + 1);
        }
    }
  }
  return figures;
}
