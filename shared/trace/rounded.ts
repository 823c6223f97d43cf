/** Spreadsheets round by so many digits: 2.675-1 is a little less than 1.675 in doubles, and cut at three decimals it is 1.675. */
const DIGITS = 15;

/** A number at so many decimals, by the digits that it is shown with: 2.675 at two is 2.68. Away from zero at a half. */
export function rounded(number: number, digits: number, way: (number: number) => number): number {
  const places = Math.trunc(digits);
  const result = shifted(way(shifted(Number(Math.abs(number).toPrecision(DIGITS)), places)), -places);
  return number < 0 ? -result : result;
}

function shifted(number: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(number).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
