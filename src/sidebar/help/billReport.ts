import type { RateCard } from '../../../shared/rates/card.ts';
import { isoDate } from '../../../shared/rates/dates.ts';
import { canonicalName } from '../../../shared/rates/finding/modelNames.ts';
import { parseOptions } from '../../../shared/rates/finding/options.ts';
import { parseResolution } from '../../../shared/rates/resolution.ts';
import { privateIn } from './privateText.ts';

/** A bill as a person types it. */
export interface TypedBill {
  readonly model: string;
  readonly resolution: string;
  readonly options: string;
  readonly seconds: string;
  /** US dollars. */
  readonly amount: string;
  readonly day: string;
  readonly evidence: string;
}

/** What would become public: the parts of the issue. */
export interface BillReport {
  readonly title: string;
  /** In the form of test/fixtures/quotes. */
  readonly quote: string;
  readonly evidence: string;
  readonly card: string;
}

const HEADER = 'model,resolution,options,seconds,usd,evidence,from';
const MOST_EVIDENCE = 500;
/** GitHub and browsers in the middle take somewhat more. */
const LONGEST_LINK = 6000;

/**
 * Makes the report of a bill, or throws one sentence that says what to change. `cardSays`: what the card in use says to
 * the same question.
 */
export function billReport(bill: TypedBill, card: RateCard, cardSays: string): BillReport {
  for (const [field, text] of Object.entries(bill)) refusePrivate(field, text);
  const row = [
    modelOf(bill.model, card),
    bill.resolution.trim() === '' ? '' : resolutionOf(bill.resolution),
    optionsOf(bill.options),
    numberOf('Seconds', bill.seconds, 86_400),
    numberOf('Billed', bill.amount, 1_000_000),
    'single',
    dayOf(bill.day),
  ];
  return {
    title: `Billed: ${row[0]}`,
    quote: `${HEADER}\n${row.join(',')}\n`,
    evidence: evidenceOf(bill.evidence),
    card: cardSays,
  };
}

/** The address of a new issue that holds the report: the fields of .github/ISSUE_TEMPLATE/billed.yml. */
export function issueAddress(repository: string, report: BillReport): string {
  const address = new URL(`${repository}/issues/new`);
  for (const [name, text] of Object.entries({ template: 'billed.yml', ...report }))
    address.searchParams.set(name, text);
  if (address.href.length > LONGEST_LINK)
    throw new Error('This is too long for a link. Shorten the evidence.');
  return address.href;
}

/** The report as a text to send in some other way. */
export const reportText = ({ title, quote, evidence, card }: BillReport): string =>
  `${title}\n\n${quote}\nWhere it says so: ${evidence}\nWhat the rate card says: ${card}\n`;

function refusePrivate(field: string, text: string): void {
  const what = privateIn(text);
  if (what !== undefined)
    throw new Error(
      `${field[0]?.toUpperCase()}${field.slice(1)}: this looks like ${what}, and the report is public. Take it out.`,
    );
}

function modelOf(text: string, card: RateCard): string {
  const name = text.trim();
  if (/^[a-z0-9][a-z0-9 ./_-]{0,79}$/i.test(name)) return canonicalName(card, name);
  throw new Error('Model: give its name, such as pro or kling/kling-v3.');
}

function resolutionOf(text: string): string {
  const resolution = parseResolution(text.trim());
  if (resolution) return resolution.label;
  throw new Error('Size: give a resolution, such as 1080p, or leave it empty.');
}

/** Several are parted by semicolons in a file of quotes. */
function optionsOf(text: string): string {
  parseOptions(text);
  const options = text.split(/[,;]/).map((each) => each.trim());
  if (options.every((each) => /^[a-z0-9 .:=-]{0,40}$/i.test(each))) return options.filter(Boolean).join(';');
  throw new Error('Options: give words that formulas take, such as silent or 48fps, or leave it empty.');
}

function numberOf(field: string, text: string, most: number): string {
  const plain = text.trim().replace(/^\$\s*/, '');
  const number = Number(plain);
  if (/^\d{1,9}(\.\d{1,9})?$/.test(plain) && number > 0 && number <= most) return String(number);
  throw new Error(`${field}: give a number above 0 with a decimal point, such as 1.6.`);
}

function dayOf(text: string): string {
  const day = isoDate(text.trim());
  if (day) return day;
  throw new Error('Billed on: give a day, such as 2026-11-20.');
}

function evidenceOf(text: string): string {
  const evidence = text.trim().replace(/\s+/g, ' ');
  if (evidence.length >= 5 && evidence.length <= MOST_EVIDENCE) return evidence;
  throw new Error(
    `Evidence: say in 5 to ${MOST_EVIDENCE} characters where it says so, such as the address of the seller's prices.`,
  );
}
