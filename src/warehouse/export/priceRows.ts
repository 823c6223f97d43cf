import { decimal, divide, multiply, nearestDouble, one } from '../../../shared/money/rational.ts';
import { billText, extraText, whenText } from '../../../shared/rates/billing/billText.ts';
import type { Bill, MeteredBill, Model, Period, Rate, RateCard, Seller } from '../../../shared/rates/card.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import type { Row } from '../keys/keyColumns.ts';

/** What a card prices, for those who want data: rows of `PRICE_COLUMNS`. What is sold on quotation has no price, and no row. */
export function priceRows(card: RateCard): Row[] {
  const x_CardVersion = cardVersion(card);
  return card.sellers.flatMap((seller) =>
    seller.models.flatMap((model) =>
      model.periods.flatMap((period, i) =>
        period.rates.flatMap((rate) =>
          unitPrices(rate.bill, seller).map((price) => ({
            ...stated(seller, model, rate, price),
            ...provenance(model, period, model.periods[i + 1], rate),
            x_CardVersion,
          })),
        ),
      ),
    ),
  );
}

interface UnitPrice {
  readonly unit: string;
  readonly usd: number;
  readonly base?: number;
  /** Of a price per clip. */
  readonly clipSeconds?: number;
}

function stated(seller: Seller, model: Model, rate: Rate, price: UnitPrice): Row {
  const { id, name } = seller;
  const options = whenText({ ...rate.when, resolution: [] });
  const resolution = (rate.when?.resolution ?? []).join(', ');
  const unit = 'in' in rate.bill ? rate.bill.in : undefined;
  const clip = price.clipSeconds === undefined ? '' : `, ${price.clipSeconds} s`;
  const what = [resolution, options].filter((part) => part !== '').join(', ');
  return {
    ServiceProviderName: name,
    PricingServiceName: model.name,
    SkuId: `${id}/${model.id}`,
    SkuPriceId: `${id}/${model.id}: ${what || 'all'}, ${price.unit}${clip}`,
    SkuPriceDescription: `${model.name} at ${name}${what && `, ${what}`}: ${billText(rate.bill)}`,
    SkuPriceEligibility: '{"IsGlobalScope": true}',
    ChargeCategory: rate.bill.per === 'month' ? 'Purchase' : 'Usage',
    ContractId: null,
    PricingCurrency: 'USD',
    PricingCurrencyCategory: 'Payable',
    PricingUnit: price.unit,
    UnitPrice: price.usd,
    UnitPriceType: 'List',
    x_Vendor: model.vendor,
    x_Resolution: resolution,
    x_Options: options,
    x_ClipSeconds: price.clipSeconds ?? null,
    x_BasePrice: price.base ?? null,
    x_Billing: billText(rate.bill),
    x_Extras: (rate.extras ?? []).map((extra) => extraText(extra, unit)).join('; '),
  };
}

function provenance(model: Model, period: Period, next: Period | undefined, rate: Rate): Row {
  const ends = [period.until, next?.from, model.ended].filter((day) => day !== undefined).sort();
  const checked = rate.checked ?? period.checked;
  return {
    SkuPriceEffectiveStart: midnight(period.from),
    SkuPriceEffectiveEnd: ends[0] ? midnight(ends[0]) : null,
    SkuPriceCreated: midnight(period.from),
    SkuPriceLastUpdated: midnight(checked),
    x_Basis: period.basis,
    x_Source: rate.source ?? period.source,
    x_Checked: checked,
    x_Evidence: rate.evidence ?? period.evidence,
    x_Note: rate.note ?? period.note ?? null,
  };
}

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** Dollars, also where the seller counts credits. */
function unitPrices(bill: Bill, { credit }: Seller): readonly UnitPrice[] {
  const perCredit =
    'in' in bill && bill.in && credit ? divide(decimal(credit.usd), decimal(credit.credits)) : one;
  const usd = (price: number): number => nearestDouble(multiply(decimal(price), perCredit));
  const metered = ({ price, base }: MeteredBill, unit: string): UnitPrice[] => [
    { unit, usd: usd(price), ...(base !== undefined && { base: usd(base) }) },
  ];
  switch (bill.per) {
    case 'second':
      return metered(bill, 'Seconds');
    case 'frame':
      return metered(bill, (bill.frames ?? 1) === 1 ? 'Frames' : `${bill.frames} Frames`);
    case 'megapixel':
      return metered(bill, 'Megapixels');
    case 'million-tokens':
      return metered(bill, '1000000 Tokens');
    case 'gpu-second':
      return metered(bill, 'GPU Seconds');
    case 'clip':
      return bill.clips.map(({ seconds, price }) => ({
        unit: 'Clips',
        usd: usd(price),
        clipSeconds: seconds,
      }));
    case 'run':
      return [{ unit: 'Runs', usd: usd(bill.price) }];
    case 'month':
      return [{ unit: 'Months', usd: usd(bill.price) }];
    case 'quotation':
      return [];
  }
}
