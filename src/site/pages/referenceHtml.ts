import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { argumentText, exampleFormula, signature } from '../reference.ts';
import { type Html, html } from './html.ts';

/** One closed entry per function, for the pane. */
export const referenceEntries = (functions: readonly SpreadsheetFunction[]): Html[] =>
  functions.map(
    (fn) => html`<details class="function" id="${fn.name}">
<summary><code>${fn.name}</code> <span>${fn.summary}</span></summary>
${body(fn)}
</details>
`,
  );

/** One open section per function, for the help page: a link to `#LTX_COST` must show something. */
export const referenceSections = (functions: readonly SpreadsheetFunction[]): Html[] =>
  functions.map(
    (fn) => html`<section class="function" id="${fn.name}">
<h3><code>${fn.name}</code></h3>
<p>${fn.summary}</p>
${body(fn)}
</section>
`,
  );

function body(fn: SpreadsheetFunction): Html {
  const args = Object.entries(fn.params).map(
    ([name, param]) =>
      html`<dt><code>${name}</code>${param.optional ? ' (optional)' : ''}</dt><dd>${argumentText(param)}</dd>
`,
  );
  return html`<p class="formula"><code>${signature(fn)}</code></p>
${args.length > 0 ? html`<dl>${args}</dl>` : ''}
<p><b>Gives:</b> ${fn.returns}</p>
<p><b>Example:</b> <code class="example">${exampleFormula(fn)}</code></p>`;
}
