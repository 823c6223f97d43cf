import type { Model, Period, Rate, RateCard, Seller } from '../card.ts';
import { inForce } from '../finding/period.ts';
import { type BillFigure, billFigures } from './billFigures.ts';

/** A figure of money, and where it stands on the card. */
export interface FigureInForce {
  readonly seller: Seller;
  readonly model: Model;
  readonly period: Period;
  readonly rate: Rate;
  readonly figure: BillFigure;
}

/** Every figure that is in force on the card's day, of sellers that sell. What an option adds is not among them. */
export const figuresInForce = ({ sellers, date }: RateCard): readonly FigureInForce[] =>
  sellers
    .filter(({ isExample }) => !isExample)
    .flatMap((seller) =>
      seller.models.flatMap((model) => {
        const period = inForce(model.periods, date);
        if (!period || (model.ended !== undefined && model.ended <= date)) return [];
        return period.rates.flatMap((rate) =>
          billFigures(rate.bill).map((figure) => ({ seller, model, period, rate, figure })),
        );
      }),
    );
