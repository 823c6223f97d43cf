import type { Audit, AuditedPrice, AuditedSource } from '../../shared/rates/audit.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import type { ReadSource } from './edition.ts';
import { grouped } from './grouped.ts';
import { whyIgnored } from './ignored.ts';
import { isSameAmount } from './match.ts';
import type { PriceFigure, PrintedPrice } from './printedPrice.ts';
import { renamesIn } from './renames.ts';
import type { Missing, WeighedPrice } from './verdicts.ts';
import { weigh } from './weigh.ts';

/** Audits a card: weighs it against what was read, and says what came of it. The same texts give the same audit. */
export function auditOf(card: RateCard, read: readonly ReadSource[]): Audit {
  const editions = read.flatMap(({ edition }) => edition ?? []);
  const { verdicts, missing: all, changed } = weigh(card, editions);
  const missing = all.filter(({ printed }) => whyIgnored(printed) === undefined);
  const renamed = renamesIn(verdicts, missing);
  const newNames = new Set(renamed.map(({ to }) => to));
  return {
    format: 'ltx-audit/1',
    card: cardVersion(card),
    day:
      editions
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? card.date,
    sources: read.map(({ report }) => withDoubt(report, changed.get(report.id))),
    prices: verdicts.map(priceVerdict),
    missing: missing
      .filter(({ printed }) => !newNames.has(`${printed.seller}/${printed.name}`))
      .map(missingPrice),
    dissents: dissentsIn(verdicts),
    renamed,
  };
}

const withDoubt = (report: AuditedSource, why: string | undefined): AuditedSource =>
  why === undefined ? report : { ...report, state: 'form changed', why };

function priceVerdict({ card, verdict, by, lackedBy, claims }: WeighedPrice): AuditedPrice {
  const { price, seller, model, use, amount, unit, source, checked, evidence } = card;
  const decided = by?.edition ?? lackedBy;
  const also = claims
    .filter(({ agrees, edition }) => agrees && edition.source.id !== decided?.source.id)
    .map(({ edition }) => edition.source.id);
  return {
    ...{ price, model: `${seller}/${model}`, use, amount, unit, source, checked, evidence, verdict },
    ...(decided && { by: decided.source.id, day: decided.day }),
    ...(decided && card.source.includes(decided.source.cited) && { isItsSource: true }),
    ...(by?.fit === 'loose' && { isLoose: true }),
    ...(by && { printed: printedIn(by.printed) }),
    ...(also.length > 0 && { also: [...new Set(also)] }),
  };
}

const printedIn = ({ row, figure }: PrintedPrice) => ({ row: row.map((cell) => cell.slice(0, 200)), figure });

const missingPrice = ({ edition, printed, model }: Missing): Audit['missing'][number] => ({
  price: `${printed.seller}/${model ?? printed.name} ${forText(printed)}`,
  ...{ by: edition.source.id, day: edition.day, amount: printed.amount, printed: printedIn(printed) },
});

/** `720p, upscale, 5 s, per run`: what a printed price is for, in the words that it is told in. */
function forText({ when: { fps, ...when }, per, seconds, part }: PriceFigure): string {
  const band = fps && `${fps.from === undefined ? 'below' : 'from'} ${fps.from ?? fps.below} fps`;
  return [
    ...Object.values(when).flat(),
    ...(band ? [band] : []),
    ...(seconds === undefined ? [] : [`${seconds} s`]),
    ...(part === 'base' ? ['once per clip'] : []),
    `per ${per.replaceAll('-', ' ')}`,
  ].join(', ');
}

/** Where a catalogue has another figure for the very use, or for a model one that is none of its prices. */
function dissentsIn(verdicts: readonly WeighedPrice[]): Audit['dissents'] {
  const amounts = grouped(verdicts, ({ card }) => `${card.seller}/${card.model}`);
  const told = verdicts.flatMap(({ card, claims, by }) => {
    const model = `${card.seller}/${card.model}`;
    const isOfModel = (amount: number) =>
      amounts.get(model)?.some((each) => isSameAmount(each.card.amount, amount));
    return claims
      .filter((each) => !each.agrees && each !== by)
      .filter(
        ({ fit, printed, edition }) =>
          fit === 'exact' || (edition.source.voice === 'catalogue' && !isOfModel(printed.amount)),
      )
      .map(({ fit, printed, edition }) => ({
        price: fit === 'exact' ? card.price : model,
        ...{ by: edition.source.id, day: edition.day, amount: printed.amount, printed: printedIn(printed) },
      }));
  });
  return [...grouped(told, ({ price, by, amount }) => `${price} ${by} ${amount}`).values()].map(
    ([first]) => first!,
  );
}
