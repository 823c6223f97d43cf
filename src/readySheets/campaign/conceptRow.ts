import { EXTEND, FINAL } from '../../../shared/plan/stages.ts';
import type { PlannedRow } from '../../host/sheetPlan.ts';
import { formula, text } from '../plannedCells.ts';
import { type Column, letterOf, sparseRow } from './columns.ts';
import type { Globals } from './globals.ts';

/**
 * The head of a concept, above its lines: their sum against the cap, and whether its final would be cheaper as one longer
 * clip than with all its extends, one after the other.
 */
export function conceptRow(name: string, at: number, lines: number, globals: Globals): PlannedRow {
  const of = (column: Column) => `${letterOf(column)}${at}`;
  const all = (column: Column) => `${letterOf(column)}${at + 1}:${letterOf(column)}${at + lines}`;
  const final = (column: Column) => `INDEX(${all(column)},${of('finalAt')})`;
  const known = (said: string) => `=IF(ISNUMBER(${of('finalAt')}),${said},"")`;
  const clip = (call: string, seconds: string, ...rest: string[]) =>
    `${call}(${[of('finalModel'), of('finalResolution'), seconds, ...rest].join(',')})`;
  const runs = final('takes');
  return sparseRow({
    account: text(name, 'input', 'strong'),
    concept: formula(`=SUM(${all('cost')})`, 'total', 'money'),
    cap: formula(`=${globals.cap}`, 'money', 'note'),
    verdict: formula(
      `=IF(ISNUMBER(${of('concept')}),IF(${of('concept')}>${of('cap')},"over cap","within cap"),"not priced")`,
      'right',
    ),
    watchOut: formula(
      `=IF(ISNUMBER(${of('saving')}),IF(${of('saving')}>0,"One clip of "&${of('longSeconds')}&" s costs "&TEXT(${of('saving')},"$0.00")&" less than the final with its extends.",""),"")`,
      'note',
      'apart',
    ),
    finalAt: formula(`=IFERROR(MATCH("${FINAL}",${all('stage')},0),"")`, 'note', 'right'),
    finalModel: formula(known(final('model')), 'note', 'right'),
    finalResolution: formula(known(final('resolution')), 'note', 'right'),
    finalSeconds: formula(known(final('seconds')), 'note', 'right'),
    longSeconds: formula(
      known(
        `${of('finalSeconds')}+SUMPRODUCT((${all('stage')}="${EXTEND}")*${all('clips')}*${all('seconds')})`,
      ),
      'note',
      'right',
    ),
    extendsCost: formula(known(`SUMIF(${all('stage')},"${EXTEND}",${all('cost')})`), 'money', 'note'),
    longerCost: formula(
      known(`${clip('LTX_COST', of('longSeconds'), runs)}-${clip('LTX_COST', of('finalSeconds'), runs)}`),
      'money',
      'note',
    ),
    finalCheck: formula(known(clip('LTX_CHECK', of('finalSeconds'))), 'note', 'apart'),
    longCheck: formula(known(clip('LTX_CHECK', of('longSeconds'))), 'note', 'apart'),
    // A length that is not offered is said to be none; whatever else is said, is said of both.
    saving: formula(
      known(`IF(${of('finalCheck')}=${of('longCheck')},${of('extendsCost')}-${of('longerCost')},"")`),
      'money',
      'note',
    ),
  });
}
