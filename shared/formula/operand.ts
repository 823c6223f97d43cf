import { readArgument } from './callArgument.ts';
import type { Separator } from './calls.ts';
import type { Syntax } from './syntax.ts';
import { NotUnderstood } from './tokenCursor.ts';
import { type Token, textOf } from './tokens.ts';

/** Reads tokens that are one value or one reference. */
export function readOperand(list: readonly Token[], separator: Separator, sheet: string | undefined): Syntax {
  const text = textOf(list).trim();
  const part = list.filter(({ kind }) => kind !== 'space');
  const [first] = part;
  const last = part[part.length - 1]!;
  const isSpill = last.kind === 'name' && last.text.endsWith('#');
  const bare = part.map((token) => ({
    ...token,
    text: token.kind === 'name' ? token.text.replace(/^@|#$/g, '') : token.text,
  }));
  const argument = readArgument(bare, separator, sheet);
  switch (argument.is) {
    case 'values':
      return { ...argument, text };
    case 'cells':
    case 'name':
      return { is: 'reference', to: isSpill ? { ...argument, isSpill } : argument, text };
    case 'blank':
    case 'call':
    case 'other':
      if (first?.kind === 'mark') throw new NotUnderstood();
      return { is: 'other', text };
  }
}
