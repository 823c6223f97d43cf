import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { writeNamed } from '../dom/writeNamed.ts';
import type { Session } from '../session.ts';

/** Writes the active prices where negotiated ones can be typed over them. */
export function ownPricesPart(session: Session): readonly HTMLElement[] {
  const make = async () => {
    if (session.damage()) throw new Error('The stored prices are damaged. Choose above which to use first.');
    const { plan, leftOut } = await session.read('pricesSheet', session.book());
    const rest = leftOut > 0 ? ` ${count(leftOut, 'price')} that a plain table cannot say stayed out.` : '';
    return {
      plan,
      done: (sheet: string) => `The sheet ${sheet} holds the prices, named LTX_RATES.${rest}`,
    };
  };
  return [
    el(
      'p',
      { class: 'hint' },
      'Writes the active prices as a sheet. Type your negotiated prices there, and give its name as the last argument:',
    ),
    el('p', {}, el('code', { class: 'example' }, '=LTX_COST("pro","1080p",20,,,LTX_RATES)')),
    el(
      'p',
      { class: 'buttons' },
      writeNamed(session.host, 'Write the prices as a sheet', { name: 'LTX_RATES', what: 'prices' }, make),
    ),
  ];
}
