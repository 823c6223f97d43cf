import { PricingError, quoted } from '../../errors.ts';
import { type RigRows, readRows } from './rigRows.ts';

/** `RTX 5090, $/kWh=0.31, rent per hour=runpod`: the name before the first comma, and what is changed of that machine. */
export function readRigText(text: string): { readonly name: string; readonly rows: RigRows } | undefined {
  const [name = '', ...changes] = text.split(/[,;]/).map((part) => part.trim());
  if (changes.length === 0) return undefined;
  return { name, rows: readRows(changes.map(change)) };
}

function change(part: string): readonly [string, string | number] {
  const [, name, value] = /^([^=]+)=(.*)$/.exec(part) ?? [];
  if (name === undefined || value === undefined || value.trim() === '')
    throw new PricingError(
      'invalid-argument',
      `expected a figure such as $/kWh=0.31 after each comma, got ${quoted(part)}; write decimals with a point, and no commas into numbers`,
    );
  const plain = value.trim();
  return [name.trim(), /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : plain];
}
