import { PricingError } from '../../errors.ts';
import { add, decimal, isLess } from '../../money/rational.ts';
import { dollars, figure, typedFigure } from '../figure.ts';
import { residualAsShare } from './doubts.ts';
import { spreadFault } from './pace.ts';
import type { Rig } from './rig.ts';

const HOURS_OF_A_YEAR = 8760;
const LONGEST_LIFE = 100;

/** Figures that are each right may not fit together. Throws `invalid-argument` for the first that does not. */
export function checkRig(rig: Rig): void {
  const fault = lifeFault(rig) ?? residualFault(rig) ?? idleFault(rig) ?? speedFault(rig);
  if (fault) throw new PricingError('invalid-argument', fault);
}

/**
 * The same for figures that a person types, where one that can be and that nobody means is refused as well. What a workbook
 * has kept is read all the same.
 */
export function checkTypedRig(rig: Rig): void {
  checkRig(rig);
  const slip =
    residualAsShare(rig, NEXT_TO_NOTHING, 'leave it out where next to nothing is left') ?? powerSlip(rig);
  if (slip) throw new PricingError('invalid-argument', slip);
}

const NEXT_TO_NOTHING = 0.05;

/** Sensors tell thousandths of a watt. No machine has so many watts for its price: the catalogue's cost $3 a watt and more. */
const powerSlip = ({ price, watts }: Rig): string | undefined =>
  watts > price * MOST_WATTS_A_DOLLAR
    ? `watts (${figure(watts)}) of a machine of ${dollars(price)} looks like mW: write ${typedFigure(watts / 1000)}`
    : undefined;
const MOST_WATTS_A_DOLLAR = 20;

function lifeFault({ lifeHours, lifeYears, hoursPerYear }: Rig): string | undefined {
  if (lifeHours === undefined) {
    if (lifeYears !== undefined && hoursPerYear !== undefined) return undefined;
    return 'the life of the machine is missing: add life hours, or life years and hours per year';
  }
  if (lifeYears !== undefined && hoursPerYear !== undefined) {
    // A cell may have worked it out in doubles: 1.1 × 1,500 there is 1,650.0000000000002.
    return Math.abs(lifeYears * hoursPerYear - lifeHours) > 1e-9 * lifeHours
      ? `life hours (${figure(lifeHours)}) is not life years × hours per year (${figure(lifeYears)} × ${figure(hoursPerYear)}); leave one of the three out`
      : undefined;
  }
  if (lifeYears !== undefined && isLess(decimal(HOURS_OF_A_YEAR * lifeYears), decimal(lifeHours)))
    return `life hours (${figure(lifeHours)}) do not fit into life years (${figure(lifeYears)}): a year has 8,760 hours`;
  if (hoursPerYear !== undefined && isLess(decimal(LONGEST_LIFE * hoursPerYear), decimal(lifeHours)))
    return `life hours (${figure(lifeHours)}) ÷ hours per year (${figure(hoursPerYear)}) is more than 100 years`;
  return undefined;
}

const residualFault = ({ price, residual = 0 }: Rig): string | undefined =>
  residual > price
    ? `residual (${figure(residual)}) is more than GPU price (${figure(price)}): it is what is left of the price at the end`
    : undefined;

function speedFault({ speeds }: Rig): string | undefined {
  for (const speed of speeds) {
    const fault = spreadFault(speed);
    if (fault) return `${speed.model} ${speed.resolution}: ${fault}`;
  }
  return undefined;
}

/** Idle power needs both its figures: one alone would count as nothing. */
function idleFault({ idleWatts = 0, idleHoursPerYear = 0, hoursPerYear = 0 }: Rig): string | undefined {
  if (idleWatts > 0 && idleHoursPerYear === 0)
    return 'idle watts is given without idle hours per year; add that row, or leave both out';
  if (idleHoursPerYear > 0 && idleWatts === 0)
    return 'idle hours per year is given without idle watts; add that row, or leave both out';
  const together = add(decimal(idleHoursPerYear), decimal(hoursPerYear));
  return isLess(decimal(HOURS_OF_A_YEAR), together)
    ? 'hours per year and idle hours per year are more than the 8,760 hours of a year'
    : undefined;
}
