import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { withDecimalCommas } from '../../../shared/formula/localise.ts';
import { readCalls } from '../../../shared/formula/readCalls.ts';
import { functions } from '../../../shared/functions/index.ts';
import { copyText } from '../dom/copyText.ts';
import { button, byId, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { drawnIn } from '../dom/tabs.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import { type KnownCells, knownCells } from '../formula/knownCells.ts';
import type { CallResult } from '../formula/resultsUnder.ts';
import type { Session } from '../session.ts';
import { leftAsTheyWere } from '../skippedCells.ts';
import { modelNames } from './formField.ts';
import { formulaText } from './formulaText.ts';
import { type InsertForm, insertForm } from './insertForm.ts';
import { type Preview, preview } from './preview.ts';
import { missingText, showPreview } from './showPreview.ts';
import { type ResultSize, writeCell, writtenText } from './writeCell.ts';

const PAUSE_MS = 200;
/** Where the spreadsheet does not answer, nothing is known of its cells. */
const NOTHING: KnownCells = () => undefined;
const NOT_CLOSED = 'A bracket or a quotation mark has no partner: look at what begins with =.';

/** The form that writes a formula: made anew for each function, from its declaration. */
export function connectInsert(session: Session): void {
  const choice = el(
    'select',
    { id: 'insert-function' },
    functions.map(({ name }) => el('option', { value: name }, name)),
  );
  const about = el('p', { class: 'hint', id: 'insert-about' });
  choice.setAttribute('aria-describedby', 'insert-about');
  const fields = el('div');
  const result = el('div', { class: 'preview', role: 'status', 'aria-label': 'Preview', id: 'preview' });
  const formulaLine = el('code', { class: 'example', id: 'insert-formula' });
  const overwrite = el('span');
  let pause: ReturnType<typeof setTimeout> | undefined;

  const fn = (): SpreadsheetFunction => functions.find(({ name }) => name === choice.value) ?? functions[0]!;
  let form: InsertForm = insertForm(fn(), session.book());
  const formula = (): string => {
    const names = new Set(modelNames(session.book()));
    return formulaText(fn(), form.entries(), (text) => names.has(text.toLowerCase()));
  };

  /** undefined where the formula is no whole call. */
  const previewOf = async (text: string): Promise<Preview | undefined> => {
    const { calls, shape } = readCalls(text);
    const [call] = calls;
    if (!call || shape !== 'call') return undefined;
    const known = await knownCells(session.host, [call]).catch(() => NOTHING);
    return preview(fn(), call, session.book(), known);
  };
  const update = async () => {
    const text = formula();
    formulaLine.textContent = text;
    const missing = form.missing();
    if (missing.length > 0) return showPreview(result, fn(), { missing });
    const whole = await previewOf(text);
    if (text === formula()) showPreview(result, fn(), whole ?? { fault: NOT_CLOSED });
  };
  const updateSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(update, PAUSE_MS);
  };
  const showForm = () => {
    about.textContent = fn().summary;
    form = insertForm(fn(), session.book());
    fields.replaceChildren(...form.parts);
    overwrite.replaceChildren();
    void update();
  };

  const insert = (over: boolean) =>
    runTask('Writing the formula', async () => {
      overwrite.replaceChildren();
      const missing = form.missing();
      if (missing.length > 0) throw new Error(missingText(missing));
      const text = formula();
      const expected = await previewOf(text);
      const unit = expected?.unit ?? fn().returns;
      const { outcomes, back } = await writeCell(session.host, fn().name, text, {
        unit,
        overwrite: over,
        size: sizeOf(expected?.result),
      });
      const [inserted] = outcomes;
      if (inserted.done) {
        const { address } = inserted;
        const undo = undoButton(session.host, back, (skipped) =>
          skipped.length === 0 ? `${address} is as it was.` : `${address} stays.${leftAsTheyWere(skipped)}`,
        );
        overwrite.replaceChildren(undo ?? '');
        return say(writtenText(inserted, unit), 'good');
      }
      if (inserted.why === 'protected')
        throw new Error(`${inserted.address} is protected. Select another cell.`);
      const again = button(`Write over ${inserted.address}`, () => void insert(true));
      overwrite.replaceChildren(again);
      again.focus();
      say(`${inserted.address} holds something already. Select an empty cell, or write over it.`);
    });

  choice.addEventListener('change', showForm);
  fields.addEventListener('input', () => {
    form.relate();
    updateSoon();
  });
  session.onChange(drawnIn('insert', () => void update()));
  byId('insert').append(
    el('div', { class: 'field' }, el('label', { for: 'insert-function' }, 'Function'), choice, about),
    el(
      'p',
      { class: 'hint' },
      'Type values, or cells such as B4 or A2:A9. What begins with = is taken as it stands.',
    ),
    fields,
    el('p', { class: 'formula' }, formulaLine),
    result,
    el(
      'p',
      { class: 'buttons kept' },
      button('Insert into the selected cell', () => void insert(false), { class: 'main' }),
      button('Copy', () => void copyText(formula(), formulaLine)),
      button('Copy with ;', () => void copyText(withDecimalCommas(formula()), formulaLine), {
        title: 'For spreadsheets whose decimals have a comma',
      }),
      overwrite,
    ),
  );
  showForm();
}

const sizeOf = (result: CallResult | undefined): ResultSize | undefined =>
  result?.is === 'rows' ? { rows: result.rows.length, columns: result.rows[0]?.length ?? 0 } : undefined;
