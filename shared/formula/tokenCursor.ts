import { type Token, textOf } from './tokens.ts';

/** A formula, or a part of it, that this reader has no reading for. */
export class NotUnderstood extends Error {}

/** Goes through the tokens of a formula once, from left to right, and passes over spaces. */
export class TokenCursor {
  #at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  /** The place of the next token that is no space. */
  get start(): number {
    let at = this.#at;
    while (this.tokens[at]?.kind === 'space') at += 1;
    return at;
  }

  get next(): Token | undefined {
    return this.tokens[this.start];
  }

  /** What stands directly behind the next token, a space too. */
  get behindNext(): Token | undefined {
    return this.tokens[this.start + 1];
  }

  take(): Token {
    const at = this.start;
    const token = this.tokens[at];
    if (!token) throw new NotUnderstood();
    this.#at = at + 1;
    return token;
  }

  /** The tokens that were taken since a place, with the spaces between them. */
  since(from: number): readonly Token[] {
    return this.tokens.slice(from, this.#at);
  }

  textSince(from: number): string {
    return textOf(this.since(from)).trim();
  }
}
