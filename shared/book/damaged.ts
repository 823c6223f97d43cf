import { PricingError } from '../errors.ts';

/** What a cell says where the book of the workbook does not read back. Other prices are never quoted instead. */
export const damagedBook = (): PricingError =>
  new PricingError(
    'invalid-card',
    'card: the prices stored in this workbook are damaged; open the LTX Cost sidebar and choose which to use',
  );

/** What a cell says where the storage of the workbook does not answer. */
export const unreachableBook = (): PricingError =>
  new PricingError(
    'invalid-card',
    'card: the prices stored in this workbook could not be read; calculate again in a moment, or open the LTX Cost sidebar',
  );
