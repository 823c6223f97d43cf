import { functions } from '../../../shared/functions/index.ts';
import { summarise } from '../../../shared/rates/advice/cardSummary.ts';
import { confirmationOf } from '../../../shared/rates/confirming/confirmations.ts';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import { embeddedConfirmations } from '../../../shared/rates/embeddedAudit.ts';
import { cardFactsHtml, sellerTableHtml, sourceList } from './cardHtml.ts';
import { html } from './html.ts';
import { readingPage } from './readingPage.ts';
import { referenceSections } from './referenceHtml.ts';

/** The help page: what Excel opens for "Help on this function", and what the pane links to. */
export function helpPage(): Promise<string> {
  const card = summarise(embeddedCard, (listed, period, rate) =>
    confirmationOf([embeddedConfirmations], embeddedCard, listed, period, rate),
  );
  return readingPage({
    title: 'LTX Cost help',
    heading: 'LTX Cost help',
    site: '',
    top: html`<p>Spreadsheet functions for what AI video costs. <code>=LTX_COST("pro","1080p",20)</code> is what 20 seconds of
LTX-2.3 Pro cost at 1080p, in US dollars.</p>
<nav aria-label="On this page">
<a href="#functions">Functions</a> · <a href="#errors">Errors</a> · <a href="#prices">Reading prices</a> ·
<a href="#sources">Sources</a> · <a href="changes.html">Price changes</a> ·
<a href="trust.html">Price audit</a>
</nav>`,
    main: html`<h2 id="functions">Functions</h2>
<p>Square brackets mark what may be left out. Most functions take a range where a cell is expected and give a result
for every cell of it.</p>
${referenceSections(functions)}
<h2 id="errors">Errors</h2>
<p>An error is shown where an answer would be a guess. Point at the cell, or select it and open the warning beside it,
to read the sentence that says what to change.</p>
<table>
<thead><tr><th scope="col">Cell shows</th><th scope="col">It means</th></tr></thead>
<tbody>
<tr><th scope="row"><code>#VALUE!</code></th><td>An argument cannot be read: a text where seconds belong, an empty cell,
ranges of different size, an option the model does not know. The message begins with the name of the argument.</td></tr>
<tr><th scope="row"><code>#N/A</code></th><td>The question is clear but there is no answer: no such model, no price for this
resolution, or none on that date. The message names what is known instead.</td></tr>
<tr><th scope="row"><code>#NAME?</code></th><td>The add-in is not installed here, or the formula was typed before it had
loaded. Install it, then enter the formula again.</td></tr>
<tr><th scope="row"><code>#BUSY!</code></th><td>The add-in is still loading. If it stays, close the pane and open it again;
the network must allow appsforoffice.microsoft.com.</td></tr>
<tr><th scope="row"><code>#SPILL!</code></th><td>The result needs more cells than are free. Clear the cells below and to the
right.</td></tr>
<tr><th scope="row"><code>_xldudf_LTX_COST</code></th><td>The file was saved with the add-in and opened without it. Values stay as
they were saved until the sheet is recalculated.</td></tr>
</tbody>
</table>
<p>Goal Seek, Data Tables and conditional formatting do not work with functions of any add-in. Put the function in a
cell and refer to that cell.</p>
<h2 id="prices">Reading prices</h2>
${cardFactsHtml(card)}
<p>Prices come from a dated rate card that is part of the add-in. Results do not change by themselves: the same formula
and the same card give the same number for ever. A date as the last argument, such as "2026-11-20", asks for
the prices of that day.</p>
<p>Each price says when someone last looked at it and what it rests on. <b>Official</b>: the seller's own page or code.
<b>Corroborated</b>: two independent copies agree. <b>Single</b>: one copy. The table counts prices by that.</p>
${sellerTableHtml(card.sellers)}
<p>Sellers that bill by the clip charge the shortest clip that holds the seconds asked for. Sellers that bill by the second
charge the seconds. What a seller refuses to make is for LTX_CHECK to say. All prices are in US dollars, without tax.</p>
<h2 id="sources">Sources</h2>
${sourceList(card.sellers)}`,
  });
}
