import type { Book } from '../../../shared/book/book.ts';
import type { Param } from '../../../shared/cells/declare.ts';
import { idOf } from '../../../shared/rates/finding/modelNames.ts';
import { el } from '../dom/element.ts';

/** One argument of the form: its label, what is typed into, and the help that describes it. */
export interface FormField {
  readonly row: HTMLElement;
  readonly entry: () => string;
}

export function field(name: string, param: Param<unknown>, book: Book): FormField {
  const { description, example } = param;
  const id = `insert-${name}`;
  const help = `${id}-help`;
  const label = el(
    'label',
    { for: id },
    readable(name),
    param.optional ? el('span', { class: 'soft' }, ' optional') : '',
  );
  const words = wordsFor(name, param, book);
  const attributes = { id, 'aria-describedby': help };
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
        list: words.length > 0 ? `${id}-list` : undefined,
      });
  const list =
    words.length > 0 && !param.choices
      ? el(
          'datalist',
          { id: `${id}-list` },
          words.map((word) => el('option', { value: word })),
        )
      : undefined;
  const row = el(
    'div',
    { class: 'field' },
    label,
    input,
    list,
    el('p', { class: 'hint', id: help }, description),
  );
  return { row, entry: () => input.value };
}

const readable = (name: string): string => {
  const text = name.replace(/_/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

function wordsFor(name: string, { suggestions }: Param<unknown>, { card, pinned }: Book): readonly string[] {
  if (suggestions) return suggestions;
  switch (name) {
    case 'model':
    case 'models':
      return modelNames({ card });
    case 'seller':
      return card.sellers.map(({ id }) => id);
    case 'action':
      return card.studio?.actions.map(({ name: action }) => action) ?? [];
    case 'card':
      return ['LTX_CARD', 'LTX_RATES', pinned ?? card.date];
    case 'options':
      return ['retake', 'extend', 'audio', 'silent', '48fps', '9:16'];
    default:
      return [];
  }
}

/** Aliases first, for they are what people type. */
export function modelNames({ card }: Pick<Book, 'card'>): readonly string[] {
  const models = card.sellers.flatMap((seller) => seller.models.map((model) => ({ seller, model })));
  return [...new Set([...models.flatMap(({ model }) => model.aliases ?? []), ...models.map(idOf)])];
}
