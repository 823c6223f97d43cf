/** Every product and the page name cells as formulas do. */
export * from '../../shared/formula/address.ts';
