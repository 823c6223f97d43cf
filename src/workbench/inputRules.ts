import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import {
  AddSheetDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/preset-sheets-data-validation';
import type { Validation } from '../workbook/plainWorkbook.ts';
import { rangeIn, rangeText } from './cellRange.ts';
import type { WorkbenchGrid } from './grid.ts';

/** The kinds that Univer has too, by its own names; it has none for times of day. */
const KINDS: readonly Validation['kind'][] = ['list', 'whole', 'decimal', 'date', 'textLength', 'custom'];

/** Whether the grid can hold a rule. */
export const isKnownRule = ({ kind, range, formulas }: Validation): boolean =>
  KINDS.includes(kind) && rangesIn(range) !== undefined && (kind !== 'list' || isUniversList(formulas[0]));

/** Univer takes a list from cells or from a text, `"low,high"`, as `low,high`. */
const isUniversList = (formula = ''): boolean =>
  QUOTED.test(formula) || rangeIn(formula.replace(/^=(.*!)?/, '')) !== undefined;
const QUOTED = /^="([^"]*)"$/;

/** Lets a sheet check what is typed into its cells. */
export function addInputRules(grid: WorkbenchGrid, sheet: FWorksheet, rules: readonly Validation[]): void {
  const unitId = sheet.getWorkbook().getUnitId();
  const subUnitId = sheet.getSheetId();
  for (const [i, rule] of rules.filter(isKnownRule).entries())
    grid.api.syncExecuteCommand(AddSheetDataValidationCommand.id, {
      unitId,
      subUnitId,
      rule: { ...universRule(rule), uid: `${subUnitId}-${i}` },
    });
}

/** What a sheet checks, as plain data. */
export function inputRulesOf({ injector }: WorkbenchGrid, sheet: FWorksheet): readonly Validation[] {
  const model = injector.get(SheetDataValidationModel);
  return model.getRules(sheet.getWorkbook().getUnitId(), sheet.getSheetId()).flatMap(plainRule);
}

function universRule(rule: Validation): Omit<ISheetDataValidationRule, 'uid'> {
  const { kind, range, comparison, formulas, message, isOffer = false } = rule;
  const [formula1, formula2] = formulas.map((each) => (kind === 'list' ? each.replace(QUOTED, '$1') : each));
  return {
    type: kind,
    ranges: rangesIn(range) ?? [],
    ...(comparison === undefined ? {} : { operator: comparison as DataValidationOperator }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
    errorStyle: isOffer ? DataValidationErrorStyle.INFO : DataValidationErrorStyle.STOP,
    showErrorMessage: !isOffer,
    ...(message === undefined ? {} : { error: message }),
  };
}

function plainRule(rule: ISheetDataValidationRule): Validation[] {
  const kind = KINDS.find((each) => each === rule.type);
  if (!kind || rule.ranges.length === 0) return [];
  const comparison = COMPARISONS.find((each) => each === rule.operator);
  const formulas = [rule.formula1, rule.formula2].flatMap((formula) => formula || []);
  return [
    {
      range: rule.ranges.map(rangeText).join(' '),
      kind,
      ...(comparison ? { comparison } : {}),
      formulas: formulas.map((each) =>
        each.startsWith('=') ? each : kind === DataValidationType.LIST ? `="${each}"` : `=${each}`,
      ),
      ...(rule.error ? { message: rule.error } : {}),
      ...(rule.errorStyle === DataValidationErrorStyle.STOP ? {} : { isOffer: true }),
    },
  ];
}

const COMPARISONS = Object.values(DataValidationOperator);

/** `A1:B2 D4` */
function rangesIn(text: string): ISheetDataValidationRule['ranges'] | undefined {
  const ranges = text.split(' ').map(rangeIn);
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}
