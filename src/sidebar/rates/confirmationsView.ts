import type { Confirmations } from '../../../shared/rates/audit.ts';
import type { FeedWords } from '../../../shared/rates/feed/feedWords.ts';
import { button, el } from '../dom/element.ts';
import type { AuditBeside } from './auditBeside.ts';

/** `470 confirmed, 0 contradicted, 104 unwatched`. */
export const countsText = ({ counts: { confirmed, contradicted, gone, unwatched } }: Confirmations): string =>
  `${confirmed} confirmed, ${contradicted} contradicted, ${gone > 0 ? `${gone} gone, ` : ''}${unwatched} unwatched`;

/** What stands beside a card that is proposed; undefined where nothing is to be told. */
export function auditWords(audit: AuditBeside): string | undefined {
  switch (audit.state) {
    case 'nothing new':
      return undefined;
    case 'refused':
      return audit.why;
    case 'newer':
      return `Its price audit, with texts up to ${audit.confirmations.day}: ${countsText(audit.confirmations)}.`;
  }
}

/** Newer confirmations of the card in use, as an update of its own. */
export interface ConfirmationsOffer {
  readonly inUse: Confirmations | undefined;
  readonly newer: Confirmations;
  readonly signed: FeedWords;
  /** The product remembers results by a formula's arguments, none of which changes. */
  readonly remembersResults: boolean;
  readonly use: () => void;
  readonly keep: () => void;
}

/** What would change by them, and the choice. Only signed ones have the main button. */
export function confirmationsView({
  inUse,
  newer,
  signed,
  remembersResults,
  use,
  keep,
}: ConfirmationsOffer): readonly HTMLElement[] {
  const isSigned = signed.advice === 'use';
  const told = (confirmations: Confirmations | undefined) =>
    confirmations
      ? `${countsText(confirmations)}, with texts up to ${confirmations.day}`
      : 'no audit of this card';
  return [
    el('h2', {}, 'Newer confirmations'),
    el(
      'p',
      {},
      'Sellers and others were read again. No price changes and the card keeps its version: only how long ago prices were confirmed, in LTX_SOURCE, LTX_CHECK and on this tab.',
    ),
    el('p', {}, isSigned ? signed.text : el('strong', {}, signed.text)),
    el('p', {}, `So far: ${told(inUse)}.`),
    el('p', {}, `Now: ${told(newer)}.`),
    ...(remembersResults
      ? [el('p', { class: 'hint' }, 'Cells that were calculated before follow when they are entered anew.')]
      : []),
    el(
      'p',
      { class: 'buttons' },
      button('Use these confirmations', use, { class: isSigned ? 'main' : undefined }),
      button('Keep those in use', keep, { class: isSigned ? undefined : 'main' }),
    ),
  ];
}
