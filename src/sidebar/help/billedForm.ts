import { pricesOf } from '../../../shared/book/choosePrices.ts';
import { PricingError } from '../../../shared/errors.ts';
import { quote } from '../../../shared/rates/billing/quote.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { parseOptions } from '../../../shared/rates/finding/options.ts';
import { parseResolution } from '../../../shared/rates/resolution.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { button, el, link } from '../dom/element.ts';
import { money } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { today } from '../rates/today.ts';
import type { Session } from '../session.ts';
import { billReport, issueAddress, reportText, type TypedBill } from './billReport.ts';

const FIELDS = [
  { key: 'model', label: 'Model that was billed', example: 'pro, kling/kling-v3' },
  { key: 'resolution', label: 'Size', example: '1080p' },
  { key: 'options', label: 'Options, if any', example: 'silent' },
  { key: 'seconds', label: 'Seconds of video', example: '10' },
  { key: 'amount', label: 'Billed, in US dollars', example: '0.80' },
  { key: 'day', label: 'Billed on', example: '2026-11-20' },
] as const;

/** What a person was billed, as a report that anybody can read: shown whole before it leaves this page, and sent by the person alone. */
export function billedForm(session: Session): HTMLElement {
  const inputs = FIELDS.map(({ key, example }) => ({
    key,
    input: el('input', {
      id: `billed-${key}`,
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: example,
    }),
  }));
  const evidence = el('textarea', { id: 'billed-evidence', rows: 3, maxlength: 1000 });
  const made = el('div', { role: 'status' });

  const typed = (): TypedBill => {
    const of = Object.fromEntries(inputs.map(({ key, input }) => [key, input.value]));
    return { ...(of as Omit<TypedBill, 'evidence'>), day: of['day'] || today(), evidence: evidence.value };
  };

  const show = () =>
    void runTask('Writing the report', async () => {
      made.replaceChildren();
      const bill = typed();
      const { card } = session.book();
      const report = billReport(bill, card, cardSays(card, bill));
      const text = reportText(report);
      const shown = el('pre', { class: 'report', tabindex: 0, 'aria-label': 'The report' }, text);
      const repository = document.documentElement.dataset['repository'];
      made.replaceChildren(
        el('p', {}, 'This is all that becomes public, under the name of your account:'),
        shown,
        repository === undefined
          ? el(
              'p',
              { class: 'hint' },
              'This copy of the add-in names no repository: send the text to whoever gave it to you.',
            )
          : el('p', {}, link(issueAddress(repository, report), 'Open it as an issue')),
        el(
          'p',
          { class: 'buttons' },
          button('Copy the report', () => void copyReport(text, shown)),
        ),
      );
      say('Read the report before you send it. Nothing has been sent.');
    });

  const form = el(
    'form',
    { 'aria-label': 'I was billed' },
    el(
      'p',
      { class: 'hint' },
      'Prices stay true by bills. What you write here becomes a public report: no name, no address, no account, no key. Nothing leaves this page by itself.',
    ),
    FIELDS.map(({ key, label }, i) =>
      el('div', { class: 'field' }, el('label', { for: `billed-${key}` }, label), inputs[i]?.input),
    ),
    el(
      'div',
      { class: 'field' },
      el('label', { for: 'billed-evidence' }, 'Evidence'),
      evidence,
      el(
        'p',
        { class: 'hint' },
        "The address of the seller's prices, or what the bill says in your own words. A link to an invoice is a key to it: leave it out.",
      ),
    ),
    el('p', { class: 'buttons' }, el('button', {}, 'Write the report')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  return el('details', { id: 'billed' }, el('summary', {}, 'I was billed…'), form, made);
}

/** Of the prices in force on the day of the bill, own prices aside. */
function cardSays(card: RateCard, { model, resolution, options, seconds, day }: TypedBill): string {
  const version = cardVersion(card);
  try {
    const at = parseResolution(resolution.trim() || '1080p');
    if (!at) return version;
    const found = quote(pricesOf({ by: 'date', date: day }, { card }), model, at, parseOptions(options));
    return `${version} gives ${money(found.cost(Number(seconds), 1))} by ${found.name}`;
  } catch (problem) {
    if (problem instanceof PricingError) return `${version} gives no price: ${problem.message}`;
    throw problem;
  }
}

async function copyReport(text: string, shown: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say('The report is copied.', 'good');
  } catch {
    // A frame of another site may not write there: the person can, once the text is selected.
    getSelection()?.selectAllChildren(shown);
    say('The report is selected. Press Ctrl+C, or ⌘C on a Mac, to copy it.');
  }
}
