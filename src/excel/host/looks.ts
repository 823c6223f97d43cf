import type { Look } from '../../host/sheetPlan.ts';

const INPUT = '#1D4ED8';
const GREY = '#6B7280';
const LINE = '#9AA5B8';

/** Gives cells the looks of a plan, over each other. */
export function applyLooks(range: Excel.Range, looks: readonly Look[]): void {
  for (const look of looks) applyLook(range, look);
}

function applyLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  const numbers = (pattern: string) => {
    range.numberFormat = [[pattern]]; // one pattern is for all cells of the range
  };
  switch (look) {
    case 'title':
      format.font.size = 18;
      format.font.bold = true;
      return;
    case 'heading':
      format.font.size = 12;
      format.font.bold = true;
      return;
    case 'header':
      format.font.bold = true;
      format.fill.color = '#E8ECF4';
      format.font.color = '#1F2430';
      return;
    case 'note':
      format.font.color = GREY;
      return;
    case 'strong':
      format.font.bold = true;
      return;
    case 'total': {
      format.font.bold = true;
      const edge = format.borders.getItem('EdgeTop');
      edge.style = 'Continuous';
      edge.color = LINE;
      return;
    }
    case 'input':
      format.font.color = INPUT;
      return;
    case 'right':
      format.horizontalAlignment = 'Right';
      return;
    case 'apart':
      format.indentLevel = 1;
      return;
    case 'wrap':
      format.wrapText = true;
      format.verticalAlignment = 'Top';
      return;
    case 'money':
      numbers('$#,##0.00');
      return;
    case 'rate':
      numbers('$0.0000');
      return;
    case 'fineRate':
      numbers('$0.000000');
      return;
    case 'count':
      numbers('#,##0');
      return;
    case 'decimal':
      numbers('#,##0.00');
      return;
    case 'multiple':
      numbers('0.00"×"');
      return;
    case 'share':
      numbers('0.0%');
      return;
    case 'date':
      numbers('yyyy-mm-dd');
      return;
  }
}
