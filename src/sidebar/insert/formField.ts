import type { Book } from '../../../shared/book/book.ts';
import type { Param } from '../../../shared/cells/declare.ts';
import { el } from '../dom/element.ts';
import { modelSearch } from './modelSearch.ts';
import { pricedModels } from './pricedModels.ts';

/** One argument of the form: its label, what is typed into, and the help that describes it. */
export interface FormField {
  readonly row: HTMLElement;
  /** Folded at first; screen readers read it with its field all the same. */
  readonly help: HTMLElement;
  readonly entry: () => string;
  /** Puts other words into the list that the field offers. */
  readonly offer: (words: readonly string[]) => void;
}

export function field(name: string, param: Param<unknown>, book: Book): FormField {
  const { description, example } = param;
  const id = `insert-${name}`;
  const help = el('p', { class: 'hint', id: `${id}-help`, hidden: true }, description);
  const list = el('datalist', { id: `${id}-list` });
  const offer = (words: readonly string[]) =>
    list.replaceChildren(...words.map((word) => el('option', { value: word })));
  const attributes = { id, 'aria-describedby': help.id };
  const input = param.choices
    ? el(
        'select',
        attributes,
        param.optional ? el('option', { value: '' }, 'left out') : undefined,
        param.choices.map((choice) => el('option', { value: choice }, choice)),
      )
    : el('input', {
        ...attributes,
        type: 'text',
        autocomplete: 'off',
        spellcheck: 'false',
        required: !param.optional,
        inputmode: param.kind === 'amount' ? 'decimal' : undefined,
        placeholder: example === undefined ? undefined : `such as ${example}`,
        list: name === 'model' ? undefined : list.id,
      });
  offer(wordsFor(name, param, book));
  const row = el(
    'div',
    { class: 'field' },
    el(
      'label',
      { for: id },
      readable(name),
      param.optional ? el('span', { class: 'soft' }, ' optional') : '',
    ),
    input,
    name === 'model' && input instanceof HTMLInputElement ? modelSearch(input, book) : list,
    help,
  );
  return { row, help, entry: () => input.value, offer };
}

const readable = (name: string): string => {
  const text = name.replace(/_/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What the list of a field offers before anything is typed into the others. */
export function wordsFor(name: string, { suggestions }: Param<unknown>, book: Book): readonly string[] {
  const { card, pinned } = book;
  switch (name) {
    case 'models':
      return modelNames(book);
    case 'seller':
      return card.sellers.map(({ id }) => id);
    case 'action':
      return card.studio?.actions.map(({ name: action }) => action) ?? [];
    case 'card':
      return ['LTX_CARD', 'LTX_RATES', pinned ?? card.date];
    case 'options':
      return ['retake', 'extend', 'audio', 'silent', '48fps', '9:16'];
    default:
      return suggestions ?? [];
  }
}

/** Aliases first, for they are what people type. */
export function modelNames(book: Book): readonly string[] {
  const models = pricedModels(book);
  return [...new Set([...models.flatMap(({ aliases }) => aliases), ...models.map(({ id }) => id)])];
}
