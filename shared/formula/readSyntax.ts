import { BINDING, nextOperator } from './binding.ts';
import { bareName, type Separator, separatorOf } from './calls.ts';
import { readOperand } from './operand.ts';
import type { Syntax } from './syntax.ts';
import { NotUnderstood, TokenCursor } from './tokenCursor.ts';
import { type Token, textOf, tokens } from './tokens.ts';

/** Brackets in each other further than this are not followed. */
const DEEPEST = 60;

/**
 * Reads a formula of either product; one that is not understood is `other` as a whole. `usual` separates arguments where
 * the formula does not show what does; `sheet` is the one it stands on.
 */
export function readSyntax(formula: string, usual: Separator = ',', sheet?: string): Syntax {
  const list = tokens(formula.replace(/^\s*\{\s*(=.*)\}\s*$/s, '$1').replace(/^\s*=/, ''));
  const separator = separatorOf(list, usual);
  // Where nothing shows what separates arguments, a comma may be the decimal sign: `A1*1,5`.
  return read(list, separator, sheet) ?? read(list, ';', sheet) ?? { is: 'other', text: textOf(list) };
}

function read(list: readonly Token[], separator: Separator, sheet: string | undefined): Syntax | undefined {
  try {
    return new Reader(new TokenCursor(list), separator, sheet).whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** Reads what binds loosest first. */
class Reader {
  #depth = 0;

  constructor(
    readonly cursor: TokenCursor,
    readonly separator: Separator,
    readonly sheet: string | undefined,
  ) {}

  whole(): Syntax {
    const syntax = this.#operations(0);
    if (this.cursor.next) throw new NotUnderstood();
    return syntax;
  }

  #operations(least: number): Syntax {
    const from = this.cursor.start;
    let left = this.#signed();
    for (
      let operator = nextOperator(this.cursor);
      operator && BINDING[operator] > least;
      operator = nextOperator(this.cursor)
    ) {
      for (const _ of operator) this.cursor.take(); // a token is one character
      const right = this.#operations(BINDING[operator]);
      left = { is: 'operation', operator, left, right, text: this.cursor.textSince(from) };
    }
    return left;
  }

  #signed(): Syntax {
    const from = this.cursor.start;
    const sign = this.cursor.next?.text;
    if (sign !== '-' && sign !== '+') return this.#percent();
    this.#deeper();
    this.cursor.take();
    const of = this.#signed();
    this.#depth -= 1;
    return { is: 'sign', sign, of, text: this.cursor.textSince(from) };
  }

  #percent(): Syntax {
    const from = this.cursor.start;
    let of = this.#operand();
    while (this.cursor.next?.text === '%') {
      this.cursor.take();
      of = { is: 'sign', sign: '%', of, text: this.cursor.textSince(from) };
    }
    return of;
  }

  #operand(): Syntax {
    const token = this.cursor.next;
    if (!token) throw new NotUnderstood();
    if (token.text === '(' && token.kind === 'mark') return this.#bracketed();
    if (token.text === '{' && token.kind === 'mark') return this.#array();
    const from = this.cursor.start;
    this.cursor.take();
    if (token.kind === 'name' && this.cursor.next?.text === '(') return this.#call(token, from);
    while (
      this.cursor.next?.kind === 'table' ||
      (token.kind === 'table' && this.cursor.next?.kind === 'name')
    )
      this.cursor.take(); // a table's column or another workbook
    if (token.kind === 'sheet' && this.cursor.next?.kind === 'name') this.cursor.take();
    if (token.kind === 'number' && this.separator === ';' && this.cursor.next?.text === ',') {
      this.cursor.take();
      if (this.cursor.take().kind !== 'number') throw new NotUnderstood();
    }
    return this.#operandSince(from);
  }

  #bracketed(): Syntax {
    this.#deeper();
    this.cursor.take();
    const inner = this.#operations(0);
    this.#closed(')');
    return inner;
  }

  #array(): Syntax {
    const from = this.cursor.start;
    while (this.cursor.take().text !== '}');
    return this.#operandSince(from);
  }

  #call(token: Token, from: number): Syntax {
    this.#deeper();
    this.cursor.take();
    const args: Syntax[] = [];
    if (this.cursor.next?.text !== ')') {
      args.push(this.#argument());
      while (this.cursor.next?.text === this.separator) {
        this.cursor.take();
        args.push(this.#argument());
      }
    }
    this.#closed(')');
    return { is: 'call', name: bareName(token.text), args, text: this.cursor.textSince(from) };
  }

  #argument(): Syntax {
    const next = this.cursor.next?.text;
    return next === this.separator || next === ')' ? { is: 'blank', text: '' } : this.#operations(0);
  }

  #operandSince(from: number): Syntax {
    return readOperand(this.cursor.since(from), this.separator, this.sheet);
  }

  #closed(mark: string): void {
    if (this.cursor.take().text !== mark) throw new NotUnderstood();
    this.#depth -= 1;
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new NotUnderstood();
  }
}
