import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cellFunction } from '../../shared/cells/declare.ts';
import { html } from '../../src/site/pages/html.ts';
import { withReference, withRunners } from '../../src/site/readme.ts';
import { exampleFormula, referenceMarkdown, signature } from '../../src/site/reference.ts';

const argument = (example: string | number | undefined, optional = false) =>
  ({ kind: 'key', description: 'A | B', example, optional, read: String }) as const;

const sample = cellFunction({
  name: 'LTX_SAMPLE',
  summary: 'Shows how.',
  returns: 'nothing',
  params: {
    first: argument('5" wide'),
    second: argument(undefined, true),
    third: argument(3, true),
    last: argument(undefined, true),
  },
  prepare: () => () => 0,
});

it('writes an example formula as it is typed: quotes doubled, gaps kept, nothing after the last example', () => {
  expect(exampleFormula(sample)).toBe('=LTX_SAMPLE("5"" wide",,3)');
});

it('marks what may be left out', () => {
  expect(signature(sample)).toBe('LTX_SAMPLE(first, [second], [third], [last])');
});

it('keeps a bar in a description from breaking the Markdown table', () => {
  expect(referenceMarkdown([sample])).toContain('| `first` | A \\| B (LTX_SAMPLE) |');
});

it('fills text into a page as text, never as markup', () => {
  expect(html`<p title="${'"'}">${'<b>&'}${[html`<i>${1}</i>`]}</p>`.html).toBe(
    '<p title="&quot;">&lt;b&gt;&amp;<i>1</i></p>',
  );
});

it('finds the reference in README.md as the declarations have it (npm run docs writes it)', async () => {
  const readme = await readFile(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toBe(withReference(readme));
  expect(readme).toBe(withRunners(readme));
});

it('replaces only what stands between the markers of a README', () => {
  const made = withReference('# A\n<!-- reference -->\nLAST TIME\n<!-- /reference -->\n# B\n');
  expect(made).toMatch(/^# A\n<!-- reference -->\n\n\*\*`LTX_COST\([\s\S]*\n<!-- \/reference -->\n# B\n$/);
  expect(made).not.toContain('LAST TIME');
  expect(() => withReference('no markers')).toThrow('README.md: expected <!-- reference -->');
});
