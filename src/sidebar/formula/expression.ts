/** What a formula says, as far as the page can follow it. */
export type Expression =
  | { readonly is: 'value'; readonly value: string | number | boolean }
  | { readonly is: 'cells'; readonly sheet: string | undefined; readonly range: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly is: 'negative'; readonly of: Expression }
  | {
      readonly is: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

export type Operator = '+' | '-' | '*' | '/' | '&' | Comparison;
type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** All expressions of a tree, the whole first. */
export function* everyPart(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.is) {
    case 'call':
      for (const arg of expression.args) if (arg) yield* everyPart(arg);
      break;
    case 'negative':
      yield* everyPart(expression.of);
      break;
    case 'operation':
      yield* everyPart(expression.left);
      yield* everyPart(expression.right);
      break;
    case 'value':
    case 'cells':
    case 'name':
      break;
  }
}
