import { decimal, multiply, nearestDouble, type Rational } from './rational.ts';

/**
 * `price × seconds × takes` as the double nearest to the exact result.
 * Most products are a quotient of two integers that doubles hold exactly; dividing those rounds once and correctly.
 * All others go through rationals.
 */
export function linearCost(price: Rational): (seconds: number, takes: number) => number {
  const n = Number(price.n);
  const d = Number(price.d);
  const fits = n <= Number.MAX_SAFE_INTEGER && d * 1000 <= Number.MAX_SAFE_INTEGER;

  return (seconds, takes) => {
    if (fits && Number.isInteger(takes)) {
      const whole = Number.isInteger(seconds);
      const thousandths = whole ? seconds : Math.round(seconds * 1000);
      const top = n * thousandths * takes;
      if (top <= Number.MAX_SAFE_INTEGER && (whole || thousandths / 1000 === seconds))
        return top / (whole ? d : d * 1000);
    }
    return nearestDouble(multiply(price, multiply(decimal(seconds), decimal(takes))));
  };
}
