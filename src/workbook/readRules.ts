import type { Sheet } from 'hucre/xlsx';
import { plainStyle, type WorkbookLook } from './fileStyle.ts';
import type { Highlight, Validation } from './plainWorkbook.ts';
import { typedFormula } from './storedFormula.ts';

/** What may be typed where. The library takes a list apart that stands in the rule itself. */
export const validationsOf = ({ dataValidations = [] }: Sheet): readonly Validation[] =>
  dataValidations.map(({ type, operator, range, values, formula1, formula2, ...alert }) => ({
    range,
    kind: type,
    ...(operator ? { comparison: operator } : {}),
    formulas: (values ? [`"${values.join(',')}"`] : [formula1, formula2]).flatMap((formula) =>
      formula ? [typedFormula(formula)] : [],
    ),
    ...(alert.errorMessage === undefined ? {} : { message: alert.errorMessage }),
    ...(alert.showErrorMessage ? {} : { isOffer: true }),
  }));

/** Conditional formats by a formula or a comparison; the other kinds have no place in a plain workbook. */
export const highlightsOf = ({ conditionalRules = [] }: Sheet, look: WorkbookLook): readonly Highlight[] =>
  [...conditionalRules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ type, range, operator, formula = [], style }): Highlight[] => {
      if (!style || (type !== 'expression' && type !== 'cellIs')) return [];
      return [
        {
          range,
          ...(type === 'cellIs' && operator ? { comparison: operator } : {}),
          formulas: [formula].flat().map(typedFormula),
          style: plainStyle(style, look, 'condition'),
        },
      ];
    });
