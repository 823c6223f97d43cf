import { el } from '../dom/element.ts';

/** Where another address than the usual one is typed, folded away. */
export function addressField(usual: string) {
  const input = el('input', {
    id: 'rates-address',
    type: 'url',
    inputmode: 'url',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: usual,
    'aria-describedby': 'rates-address-help',
  });
  const part = el(
    'details',
    {},
    el('summary', {}, 'Look at another address'),
    el(
      'div',
      { class: 'field' },
      el('label', { for: 'rates-address' }, 'Address of a rate card'),
      input,
      el(
        'p',
        { class: 'hint', id: 'rates-address-help' },
        'An https address. Left empty: where the card in use came from, or the site of the add-in.',
      ),
    ),
  );
  return { input, part };
}
