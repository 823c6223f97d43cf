import { readArgument } from './callArgument.ts';
import { bareName, type Separator, separatorOf } from './calls.ts';
import type { Operator, Syntax } from './syntax.ts';
import { type Token, tokens } from './tokens.ts';

/** What binds tighter has a higher number. A sign in front binds tighter than a power: -2^2 is 4. */
const BINDING: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

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
    return new Reader(list, separator, sheet).whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class NotUnderstood extends Error {}

/** Goes through the tokens once, from left to right. */
class Reader {
  #at = 0;
  #depth = 0;

  constructor(
    readonly list: readonly Token[],
    readonly separator: Separator,
    readonly sheet: string | undefined,
  ) {}

  whole(): Syntax {
    const syntax = this.#operations(0);
    if (this.#next()) throw new NotUnderstood();
    return syntax;
  }

  #operations(least: number): Syntax {
    const from = this.#start();
    let left = this.#signed();
    for (
      let operator = this.#operator();
      operator && BINDING[operator] > least;
      operator = this.#operator()
    ) {
      for (const _ of operator) this.#take(); // a token is one character
      const right = this.#operations(BINDING[operator]);
      left = { is: 'operation', operator, left, right, text: this.#textFrom(from) };
    }
    return left;
  }

  #signed(): Syntax {
    const from = this.#start();
    const sign = this.#next()?.text;
    if (sign !== '-' && sign !== '+') return this.#percent();
    this.#deeper();
    this.#take();
    const of = this.#signed();
    this.#depth -= 1;
    return { is: 'sign', sign, of, text: this.#textFrom(from) };
  }

  #percent(): Syntax {
    const from = this.#start();
    let of = this.#operand();
    while (this.#next()?.text === '%') {
      this.#take();
      of = { is: 'sign', sign: '%', of, text: this.#textFrom(from) };
    }
    return of;
  }

  #operand(): Syntax {
    const token = this.#next();
    if (!token) throw new NotUnderstood();
    if (token.text === '(' && token.kind === 'mark') return this.#bracketed();
    if (token.text === '{' && token.kind === 'mark') return this.#array();
    const from = this.#start();
    this.#take();
    if (token.kind === 'name' && this.#next()?.text === '(') return this.#call(token, from);
    while (this.#next()?.kind === 'table' || (token.kind === 'table' && this.#next()?.kind === 'name'))
      this.#take(); // a table's column or another workbook
    if (token.kind === 'sheet' && this.#next()?.kind === 'name') this.#take();
    if (token.kind === 'number' && this.separator === ';' && this.#next()?.text === ',') {
      this.#take();
      if (this.#take().kind !== 'number') throw new NotUnderstood();
    }
    return this.#reads(from);
  }

  #bracketed(): Syntax {
    this.#deeper();
    this.#take();
    const inner = this.#operations(0);
    this.#closed(')');
    return inner;
  }

  #array(): Syntax {
    const from = this.#start();
    while (this.#take().text !== '}');
    return this.#reads(from);
  }

  #call(token: Token, from: number): Syntax {
    this.#deeper();
    this.#take();
    const args: Syntax[] = [];
    if (this.#next()?.text !== ')') {
      args.push(this.#argument());
      while (this.#next()?.text === this.separator) {
        this.#take();
        args.push(this.#argument());
      }
    }
    this.#closed(')');
    return { is: 'call', name: bareName(token.text), args, text: this.#textFrom(from) };
  }

  #argument(): Syntax {
    const next = this.#next()?.text;
    return next === this.separator || next === ')' ? { is: 'blank', text: '' } : this.#operations(0);
  }

  /** What stands from there to here is one value or one reference. */
  #reads(from: number): Syntax {
    const text = this.#textFrom(from);
    const part = this.list.slice(from, this.#at).filter(({ kind }) => kind !== 'space');
    const [first] = part;
    const last = part[part.length - 1]!;
    const isSpill = last.kind === 'name' && last.text.endsWith('#');
    const bare = part.map((token) => ({
      ...token,
      text: token.kind === 'name' ? token.text.replace(/^@|#$/g, '') : token.text,
    }));
    const argument = readArgument(bare, this.separator, this.sheet);
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

  #operator(): Operator | undefined {
    const token = this.#next();
    if (token?.kind !== 'other') return undefined;
    const second = this.list[this.list.indexOf(token, this.#at) + 1]?.text ?? '';
    const pair = token.text + second;
    if (pair === '<>' || pair === '<=' || pair === '>=') return pair;
    return token.text in BINDING ? (token.text as Operator) : undefined;
  }

  #closed(mark: string): void {
    if (this.#take().text !== mark) throw new NotUnderstood();
    this.#depth -= 1;
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new NotUnderstood();
  }

  /** The place of the next token that is no space. */
  #start(): number {
    let at = this.#at;
    while (this.list[at]?.kind === 'space') at += 1;
    return at;
  }

  #next(): Token | undefined {
    return this.list[this.#start()];
  }

  #take(): Token {
    const at = this.#start();
    const token = this.list[at];
    if (!token) throw new NotUnderstood();
    this.#at = at + 1;
    return token;
  }

  #textFrom(from: number): string {
    return textOf(this.list.slice(from, this.#at)).trim();
  }
}

const textOf = (list: readonly Token[]): string => list.map(({ text }) => text).join('');
