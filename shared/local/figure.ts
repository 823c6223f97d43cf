/** A number in a sentence: four significant digits and, from 1,000 on, commas. Results of formulas are never rounded. */
export function figure(value: number): string {
  const [whole = '', fraction] = String(Number(value.toPrecision(4))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The same as it is typed, without commas. */
export const typedFigure = (value: number): string => String(Number(value.toPrecision(4)));

export const dollars = (value: number): string => `$${figure(value)}`;
export const percent = (share: number): string => `${figure(share * 100)} %`;
