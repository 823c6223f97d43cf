import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { functions } from '../../shared/functions/index.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';

export const names = embeddedCard.sellers.flatMap((seller) =>
  seller.models.map((model) => `${seller.id}/${model.id}`),
);

export interface Failed {
  readonly code: string;
  readonly message: string;
}

/** Calls a function of the core as a cell does. */
export function call(name: string, ...args: readonly unknown[]): (string | number | Failed)[][] {
  const fn = functions.find((each) => each.name === name)!;
  return evaluate<Failed>(fn, args, { card: embeddedCard }, ({ code, message }) => ({ code, message }));
}

export const one = (name: string, ...args: readonly unknown[]): string | number | Failed =>
  call(name, ...args)[0]![0]!;

export const isFailed = (cell: unknown): cell is Failed =>
  typeof cell === 'object' && cell !== null && 'message' in cell;
