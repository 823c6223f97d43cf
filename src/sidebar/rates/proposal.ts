import type { Book } from '../../../shared/book/book.ts';
import { daysBetween } from '../../../shared/rates/dates.ts';
import type { FeedWords } from '../../../shared/rates/feed/feedWords.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { button, el } from '../dom/element.ts';
import type { AuditBeside } from './auditBeside.ts';
import { auditWords } from './confirmationsView.ts';
import { diffView } from './diffView.ts';
import type { Impact } from './impact.ts';
import { impactLines } from './impactView.ts';
import { today } from './today.ts';

/** A card that could be used instead of the one in use. */
export interface Proposal {
  readonly now: Book;
  readonly next: Book;
  /** The host that sent it. */
  readonly from: string;
  /** What its signature says of it. A card that must not be used is never proposed. */
  readonly signed: FeedWords;
  /** What comes of the price audit beside it. */
  readonly audit: AuditBeside;
  /** What it would do to the workbook, or a sentence that says why that is not known. */
  readonly impact: Impact | string;
  readonly use: () => void;
  readonly keep: () => void;
}

/** What would change, and the choice. Only a signed card that is no step back and of no day to come has the main button. */
export function proposalView(proposal: Proposal): readonly HTMLElement[] {
  const { now, next, from, signed, audit, impact, use, keep } = proposal;
  const doubt = doubtAbout(proposal);
  const audited = auditWords(audit);
  return [
    el('h2', {}, 'What would change'),
    ...(doubt ? [el('p', {}, el('strong', {}, doubt.why))] : []),
    ...(signed.text === doubt?.why ? [] : [el('p', {}, signed.text)]),
    ...(audited === undefined ? [] : [el('p', {}, audited)]),
    ...(typeof impact === 'string'
      ? [el('p', {}, `What it does to the formulas of this workbook is not known: ${impact}`)]
      : impactLines(impact)),
    ...diffView(now, next, from),
    el(
      'p',
      { class: 'buttons' },
      ...(doubt
        ? [button('Keep the card in use', keep, { class: 'main' }), button(doubt.use, use)]
        : [button('Use this card', use, { class: 'main' }), button('Keep the old one', keep)]),
    ),
  ];
}

/** What is said once the proposal is shown. */
export function proposalText(proposal: Proposal): string {
  const { next, from } = proposal;
  const card = doubtAbout(proposal)?.is ?? 'Card';
  return `${card} ${cardVersion(next.card)} was found at ${from}. Look at what would change, then decide.`;
}

interface Doubt {
  readonly is: string;
  readonly why: string;
  readonly use: string;
}

function doubtAbout({ now, next, signed }: Proposal): Doubt | undefined {
  const { date } = next.card;
  if (date < now.card.date)
    return {
      is: 'The older card',
      why: `This card is older than the one in use: it gives the prices of ${date}, that one those of ${now.card.date}.`,
      use: 'Use this older card',
    };
  // Where the publisher lives it may be tomorrow already.
  if (daysBetween(today(), date) > 1)
    return {
      is: 'Card',
      why: `This card is dated ${date}, a day still to come. Ask its publisher before you use it.`,
      use: 'Use it all the same',
    };
  return signed.advice === 'use' ? undefined : { is: 'Card', why: signed.text, use: 'Use this card' };
}
