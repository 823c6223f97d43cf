import type { Written } from './picture.ts';

const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, notation: 'compact' });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 1.2K, 36. */
export const plain: Written = (value) => short.format(value);

/** $1.2K, $36.50, $0.00165, −$0.20. */
export const dollars: Written = (value) => {
  const size = Math.abs(value);
  const text = size >= 0.01 && size < 1000 ? cents.format(size) : short.format(size);
  return `${value < 0 ? '−' : ''}$${text}`;
};
