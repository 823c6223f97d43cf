import { divide, one, type Rational, subtract } from '../../../money/rational.ts';
import type { ReceiptLine } from '../../../receipt.ts';
import type { Bill, MeteredBill } from '../../card.ts';
import { billText, unitOf } from '../billText.ts';
import { billedParts } from '../exactCost.ts';
import type { CountedOption, MeteredTerms } from '../terms.ts';
import { type Count, charge, shown, whole } from './charge.ts';

const ONE = BigInt(1);
const ZERO = BigInt(0);

/** How the seconds become what is billed, each step that changes it. */
export function countLines(terms: MeteredTerms, bill: Bill, { seconds }: Count): ReceiptLine[] {
  if (!isMetered(bill)) return [];
  const unit = unitOf(bill);
  const { counts, cap, minimum, included } = terms;
  const units = (steps: Pick<MeteredTerms, 'cap' | 'minimum' | 'step'>) =>
    divide(billedParts({ ...terms, ...steps }, seconds), whole(terms.partsPerUnit));
  const steps = [
    {
      what: 'Counted',
      quantity: units({ cap: undefined, minimum: ZERO, step: undefined }),
      note: billText(bill),
    },
    {
      what: 'Capped',
      quantity: units({ cap, minimum: ZERO, step: undefined }),
      note: 'the most that is billed',
    },
    { what: 'Raised', quantity: units({ cap, minimum, step: undefined }), note: 'the least that is billed' },
    { what: 'Rounded up', quantity: units(terms), note: `to steps of ${stepOf(terms)}` },
  ];
  const before = [seconds, ...steps.map(({ quantity }) => quantity)];
  return [
    ...(counts
      ? [countedLine(counts.option, divide(whole(terms.counted), whole(counts.perThousandth)))]
      : []),
    ...steps.filter(({ quantity }, i) => !isSame(quantity, before[i]!)).map((step) => ({ ...step, unit })),
    ...(included > ZERO
      ? [
          {
            what: 'Included',
            quantity: divide(whole(included), whole(terms.partsPerUnit)),
            unit,
            note: 'paid by the base',
          },
        ]
      : []),
  ];
}

const isMetered = (bill: Bill): bill is MeteredBill =>
  'price' in bill && bill.per !== 'run' && bill.per !== 'month';
const isSame = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;
const stepOf = ({ step = ONE, partsPerUnit }: MeteredTerms) =>
  shown(divide(whole(step), whole(partsPerUnit)));

/** The count that the options state, of which the terms hold thousandths. */
function countedLine(option: CountedOption, thousandths: Rational): ReceiptLine {
  const quantity = divide(thousandths, whole(BigInt(1000)));
  switch (option) {
    case 'context':
      return { what: 'Context', quantity, unit: 'second', note: 'billed beside the extension' };
    case 'input':
      return { what: 'Input', quantity, unit: 'second', note: 'billed beside the output' };
    case 'tokens':
      return {
        what: 'Tokens',
        quantity,
        unit: 'token',
        note: 'as the options state them, whatever the length',
      };
    case 'gpu-seconds':
      return {
        what: 'GPU seconds',
        quantity,
        unit: 'gpu second',
        note: 'as the options state them, whatever the length',
      };
  }
}

/** The base, or the run, and the units beyond what it pays for. */
export function unitLines(terms: MeteredTerms, bill: Bill, count: Count): ReceiptLine[] {
  const isRun = bill.per === 'run';
  const parts = subtract(billedParts(terms, count.seconds), whole(terms.included));
  const price = whole(terms.price * terms.partsPerUnit);
  const each = divide(parts, whole(terms.partsPerUnit));
  const note = billText(bill);
  return [
    ...(terms.base > ZERO
      ? [
          charge(terms, count, {
            what: isRun ? 'Run' : 'Base',
            unit: isRun ? 'run' : 'clip',
            each: one,
            price: whole(terms.base),
            note,
          }),
        ]
      : []),
    ...(isMetered(bill) && parts.n > ZERO
      ? [charge(terms, count, { what: 'Video', unit: unitOf(bill), each, price, note })]
      : []),
  ];
}
