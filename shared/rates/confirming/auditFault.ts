import type { Audit } from '../audit.ts';
import { whenText } from '../billing/billText.ts';
import { figuresInForce } from '../billing/figuresInForce.ts';
import type { RateCard } from '../card.ts';

/**
 * Why an audit that names a card is not of that card's prices; undefined where it tells of each figure in force once, as
 * the card has it, and names who confirmed it. One that tells of other figures confirms nothing, and one that leaves some
 * out hides what was contradicted.
 */
export function auditFault({ sources, prices }: Audit, card: RateCard): string | undefined {
  const left = countedFigures(card);
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

/** How often each figure is in force. */
function countedFigures(card: RateCard): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { seller, model, rate, figure } of figuresInForce(card)) {
    const { amount, unit } = figure;
    const name = figureName(`${seller.id}/${model.id}`, whenText(rate.when), amount, unit);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
