import type { Book } from '../../../shared/book/book.ts';
import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { button, el } from '../dom/element.ts';
import { type FormField, field, wordsFor } from './formField.ts';
import { namedModel } from './pricedModels.ts';

/** The fields of a function, made from its declaration. */
export interface InsertForm {
  readonly parts: readonly HTMLElement[];
  readonly entries: () => readonly string[];
  /** The arguments that are needed and still blank. */
  readonly missing: () => readonly string[];
  /** Offers for the model that is typed only what it has. */
  readonly relate: () => void;
}

export function insertForm({ params }: SpreadsheetFunction, book: Book): InsertForm {
  const names = Object.keys(params);
  const fields = Object.entries(params).map(([name, param]) => field(name, param, book));
  const entryOf = (name: string) => fields[names.indexOf(name)]?.entry() ?? '';
  const rows = (isNeeded: boolean) =>
    Object.values(params).flatMap(({ optional }, i) => (!optional === isNeeded ? rowOf(fields[i]) : []));
  const optional = rows(false);
  const relate = () => {
    const model = namedModel(book, entryOf('model'));
    for (const [i, [name, param]] of Object.entries(params).entries()) {
      if (name === 'resolution') fields[i]?.offer(model?.resolutions ?? wordsFor(name, param, book));
      if (name === 'options') fields[i]?.offer(model?.options ?? wordsFor(name, param, book));
    }
  };
  return {
    parts: [
      ...rows(true),
      ...(optional.length > 0 ? [el('details', {}, el('summary', {}, 'Optional'), optional)] : []),
      ...(fields.length > 0 ? [helpButton(fields)] : []),
    ],
    entries: () => fields.map(({ entry }) => entry()),
    missing: () =>
      Object.entries(params).flatMap(([name, param]) =>
        !param.optional && entryOf(name).trim() === '' ? [name.replace(/_/g, ' ')] : [],
      ),
    relate,
  };
}

/** One button for all fields, after them, so that Tab goes from field to field. */
function helpButton(fields: readonly FormField[]): HTMLElement {
  const toggle = button(
    'What the fields mean',
    () => {
      const isShown = toggle.getAttribute('aria-expanded') === 'true';
      toggle.setAttribute('aria-expanded', String(!isShown));
      for (const { help } of fields) help.hidden = isShown;
    },
    { class: 'help', 'aria-expanded': 'false' },
  );
  return toggle;
}

const rowOf = (field: FormField | undefined): readonly HTMLElement[] => (field ? [field.row] : []);
