import { dollars } from '../../../shared/local/figure.ts';
import type { CatalogueMachine, Rent } from '../../../shared/local/machines/catalogueMachine.ts';
import type { RigFigures } from '../../../shared/local/rig/rig.ts';
import { el } from '../dom/element.ts';

/** What a machine is rented for, of the published offers. */
export interface RentChoice {
  readonly parts: readonly HTMLElement[];
  /** The rent of the chosen offer; nothing where none is chosen. */
  readonly figures: () => Pick<RigFigures, 'rentPerHour'>;
}

/** The published rents of a machine to choose from, the cheapest first. None is chosen by itself. */
export function rentChoice({ rents = [] }: CatalogueMachine): RentChoice {
  const offers = [...rents].sort((a, b) => a.usd - b.usd);
  const select = el(
    'select',
    { id: 'machine-rent' },
    el('option', {}, 'no rent'),
    offers.map((rent) => el('option', {}, offerText(rent))),
  );
  const parts =
    offers.length > 0
      ? [el('div', { class: 'field' }, el('label', { for: 'machine-rent' }, 'Rent to compare with'), select)]
      : [];
  const figures = () => {
    const offer = offers[select.selectedIndex - 1];
    return offer ? { rentPerHour: offer.usd } : {};
  };
  return { parts, figures };
}

/** An offer of GPUs of a wider name says so. */
const offerText = ({ provider, terms, usd, date, of }: Rent): string =>
  `${dollars(usd)} an hour: ${provider}, ${terms}${of ? `, of ${of}` : ''} (${date})`;
