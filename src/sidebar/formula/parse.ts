import type { Expression, Operator } from './expression.ts';

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![A-Za-z_.\d])|(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<sheet>[A-Za-z_][\w.]*))!)?(?<range>\$?[A-Za-z]{1,3}\$?[1-9]\d*(?::\$?[A-Za-z]{1,3}\$?[1-9]\d*)?)(?![\w(.!])|(?<word>[A-Za-z_][\w.]*)|(?<mark><[>=]?|>=?|[-+*/&(),;=%]))/y;

type Groups = Readonly<Record<'text' | 'number' | 'quoted' | 'sheet' | 'range' | 'word' | 'mark', string>>;
type Token = Partial<Groups>;

const LEVELS: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

/**
 * Reads a formula of calls, references, literals, plain arithmetic and comparisons. Undefined where it says more than
 * that: an array, a table reference. Commas or semicolons part arguments.
 */
export function parseFormula(formula: string): Expression | undefined {
  if (!formula.startsWith('=') || formula.length > 8192) return undefined;
  const tokens = tokensOf(formula.slice(1));
  if (!tokens) return undefined;
  const reader = new Reader(tokens);
  const expression = reader.level(0);
  return expression && reader.atEnd ? expression : undefined;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return undefined;
    tokens.push(groups);
  }
  return tokens;
}

const HUNDRED: Expression = { is: 'value', value: 100 };

class Reader {
  private at = 0;
  private depth = 0;
  /** What parts arguments here: where it is a semicolon, a comma may be part of a number. */
  private separator: string | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  level(level: number): Expression | undefined {
    const operators = LEVELS[level];
    if (!operators) return this.percent();
    let left = this.level(level + 1);
    for (;;) {
      const operator = operators.find((mark) => mark === this.tokens[this.at]?.mark);
      if (!left || !operator) return left;
      this.at += 1;
      const right = this.level(level + 1);
      left = right && { is: 'operation', operator, left, right };
    }
  }

  private percent(): Expression | undefined {
    let of = this.part();
    while (of && this.take('%')) of = { is: 'operation', operator: '/', left: of, right: HUNDRED };
    return of;
  }

  private part(): Expression | undefined {
    const token = this.tokens[this.at];
    if (!token || this.depth > 60) return undefined;
    this.at += 1;
    if (token.text !== undefined) return { is: 'value', value: token.text.slice(1, -1).replace(/""/g, '"') };
    if (token.number !== undefined) return { is: 'value', value: Number(token.number) };
    if (token.range !== undefined) {
      const sheet = token.quoted?.replace(/''/g, "'") ?? token.sheet;
      return { is: 'cells', sheet, range: token.range.replace(/\$/g, '').toUpperCase() };
    }
    if (token.word !== undefined) return this.named(token.word);
    if (token.mark === '(') return this.inside(() => this.closed(this.level(0)));
    if (token.mark === '-') {
      const of = this.inside(() => this.part());
      return of && { is: 'negative', of };
    }
    return undefined;
  }

  private named(word: string): Expression | undefined {
    if (this.tokens[this.at]?.mark !== '(') {
      if (/^(true|false)$/i.test(word)) return { is: 'value', value: word.toLowerCase() === 'true' };
      return { is: 'name', name: word };
    }
    this.at += 1;
    return this.inside(() => this.call(word));
  }

  private call(name: string): Expression | undefined {
    const args: (Expression | undefined)[] = [];
    if (this.take(')')) return { is: 'call', name: name.toUpperCase(), args };
    for (;;) {
      const mark = this.tokens[this.at]?.mark;
      if (mark === ',' || mark === ';' || mark === ')') args.push(undefined);
      else {
        const arg = this.level(0);
        if (!arg) return undefined;
        args.push(arg);
      }
      if (this.take(')')) return { is: 'call', name: name.toUpperCase(), args };
      this.separator ??= this.tokens[this.at]?.mark;
      if (this.separator !== ',' && this.separator !== ';') return undefined;
      if (!this.take(this.separator)) return undefined;
    }
  }

  private closed(expression: Expression | undefined): Expression | undefined {
    return this.take(')') ? expression : undefined;
  }

  private take(mark: string): boolean {
    const found = this.tokens[this.at]?.mark === mark;
    if (found) this.at += 1;
    return found;
  }

  private inside<T>(read: () => T): T {
    this.depth += 1;
    const made = read();
    this.depth -= 1;
    return made;
  }
}
