const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat('en-US', options);
const cents = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const rates = number({ minimumFractionDigits: 2, maximumFractionDigits: 4 });
const plain = number({ maximumFractionDigits: 2 });
const percent = number({ style: 'percent', maximumFractionDigits: 1 });
/** Of what is less than a cent, enough to see. */
const small = number({ maximumSignificantDigits: 3 });

const dollars = (value: number, over: Intl.NumberFormat): string => {
  const size = Math.abs(value);
  return `${value < 0 ? '−' : ''}$${(size === 0 || size >= 0.01 ? over : small).format(size)}`;
};

export type Figure = 'money' | 'rate' | 'share' | 'number';

/** A number for reading: a figure of the grid is exact, one of a preview is short. */
export function figureText(value: number, figure: Figure): string {
  switch (figure) {
    case 'money':
      return dollars(value, cents);
    case 'rate':
      return dollars(value, rates);
    case 'share':
      return percent.format(value);
    case 'number':
      return (value === 0 || Math.abs(value) >= 0.01 ? plain : small).format(value);
  }
}

/** A value in a unit: `$1.60`, `$0.08 per second`, `7.12 months`. */
export function inUnit(value: number, unit: string): string {
  const [, per = ''] = /^US dollars(.*)$/.exec(unit) ?? [];
  if (unit.startsWith('US dollars')) return figureText(value, per === ' per second' ? 'rate' : 'money') + per;
  return `${figureText(value, 'number')} ${unit}`;
}
