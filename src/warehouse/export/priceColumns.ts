import type { Columns } from '../keys/keyColumns.ts';

/**
 * One row per price and period. The names are those of the data set SKU Price of the FOCUS specification's draft
 * (github.com/FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec, specification/datasets/sku_price, read in November 2026), and its
 * times are texts such as 2026-03-31T00:00:00Z. Ours begin with x_, as it asks of columns that it does not know.
 */
export const PRICE_COLUMNS: Columns = {
  ServiceProviderName: 'text',
  PricingServiceName: 'text',
  SkuId: 'text',
  SkuPriceId: 'text',
  SkuPriceDescription: 'text',
  SkuPriceEffectiveStart: 'text',
  SkuPriceEffectiveEnd: 'text',
  SkuPriceCreated: 'text',
  SkuPriceLastUpdated: 'text',
  SkuPriceEligibility: 'text',
  ChargeCategory: 'text',
  ContractId: 'text',
  PricingCurrency: 'text',
  PricingCurrencyCategory: 'text',
  PricingUnit: 'text',
  UnitPrice: 'number',
  UnitPriceType: 'text',
  x_Vendor: 'text',
  x_Resolution: 'text',
  x_Options: 'text',
  x_ClipSeconds: 'number',
  x_BasePrice: 'number', // dollars per clip, on top
  x_Billing: 'text', // how the seller states it, minimum and steps included
  x_Extras: 'text',
  x_Basis: 'text',
  x_Source: 'text',
  x_Checked: 'text',
  x_Evidence: 'text',
  x_Note: 'text',
  x_CardVersion: 'text',
};
