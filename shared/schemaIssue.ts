import type { BaseIssue } from 'valibot';

/** What a schema found wrong and where: `sellers[0].models[2].id: expected …`. `root` names the whole. */
export const issueText = (issue: BaseIssue<unknown>, root: string): string =>
  `${pathOf(issue.path) || root}: ${sentence(issue)}`;

function pathOf(path: readonly { readonly key: unknown }[] = []): string {
  const steps = path.map(({ key }, i) =>
    typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`,
  );
  return steps.join('');
}

function sentence({ message, expected, received }: BaseIssue<unknown>): string {
  if (expected === 'never') return 'this key is not known here';
  if (message.startsWith('Invalid') && expected) return `expected ${expected}, got ${received}`;
  return received === 'Object' ? message : `${message}, got ${received}`;
}
