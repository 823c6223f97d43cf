import { expected, PricingError, quoted } from '../../errors.ts';
import { fieldNamed } from './fields.ts';
import { type RigRows, readRows } from './rigRows.ts';
import { speedNamed } from './speedRow.ts';

/** `RTX 5090, $/kWh=0.31, rent per hour=runpod`: the name before the first comma, and what is changed of that machine. */
export function readRigText(text: string): { readonly name: string; readonly rows: RigRows } | undefined {
  const [name = '', ...changes] = text.split(/[,;]/).map((part) => part.trim());
  if (changes.length === 0) return undefined;
  const parts = wholeNames(changes).map(change);
  parts.forEach(refuseZero);
  const rows = readRows(parts);
  if (rows.machine !== undefined)
    throw new PricingError(
      'invalid-argument',
      `the machine is named before the first comma; write ${quoted(rows.machine)} there, or leave machine= out`,
    );
  return { name, rows };
}

/** The name of a published speed may hold commas: `pro 1080p=ltx-2.5 distilled NVFP4, 8+3 steps`. */
function wholeNames(changes: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const part of changes) {
    const before = whole[whole.length - 1];
    if (before !== undefined && !part.includes('=') && /=\s*\p{L}/u.test(before))
      whole[whole.length - 1] = `${before}, ${part}`;
    else whole.push(part);
  }
  return whole;
}

type Change = readonly [name: string, value: string | number];

function change(part: string): Change {
  const [, name, value] = /^([^=]+)=(.*)$/.exec(part) ?? [];
  if (name === undefined || value === undefined || value.trim() === '')
    throw new PricingError(
      'invalid-argument',
      `expected a figure such as $/kWh=0.31 after each comma, got ${quoted(part)}; write decimals with a point, and no commas into numbers`,
    );
  const plain = value.trim();
  return [name.trim(), /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : plain];
}

/** In a table 0 is what desktop Excel makes of an empty cell; whoever writes it out means it. */
function refuseZero([name, value]: Change): void {
  if (value === 0 && cannotBe0(name)) throw expected(`${name} above 0`, 0);
}

const cannotBe0 = (name: string): boolean =>
  (fieldNamed(name)?.least ?? 0) > 0 || speedNamed(name) !== undefined;
