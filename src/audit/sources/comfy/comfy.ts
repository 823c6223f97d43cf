import type { PrintedPrice, PrintedPrices } from '../../printedPrice.ts';
import { type MarkdownTable, markdownTables } from '../../text/markdownTables.ts';
import { resolutionsIn } from '../../text/printedWords.ts';
import { type Cells, cellsByColumn, comfyConditions } from './comfyConditions.ts';
import { creditFigures, isCreditColumn } from './creditCell.ts';

/** Sections of ComfyUI's page without video, by their vendor or their title; whatever is new is read and told. */
const NO_VIDEO_VENDOR =
  /^(?:anthropic|elevenlabs|fishaudio|magnific|ideogram|krea|meshy|meta|openrouter|quiver|qwen|recraft|reve|rodin 3d|tencent|tripo|cloud gpu)$/i;
const NO_VIDEO_PART = /image|chat|llm|audio|3d/i;
const NO_VIDEO_NAME = /image$|t2i|i2i|text to speech|create avatar|music/i;

/** ComfyUI's page of partner node prices, in credits. A row without a price that can be read is told as unread. */
export function comfy(text: string): PrintedPrices {
  const prices: PrintedPrice[] = [];
  const unread: string[] = [];
  for (const table of markdownTables(text)) {
    const [, vendor = '', part = '', subject = ''] = table.headings;
    if (vendor === '' || NO_VIDEO_VENDOR.test(vendor) || NO_VIDEO_PART.test(part)) continue;
    const byColumn = cellsByColumn(table);
    for (const row of table.rows) {
      const cells = byColumn(row);
      const names = namesOf(table, { vendor, part, subject }, cells);
      if (names.some((name) => NO_VIDEO_NAME.test(name))) continue;
      const figures = table.head.flatMap((heading, i) =>
        pricesIn(table, cells, heading.toLowerCase(), row[i] ?? ''),
      );
      if (figures.length === 0 && table.head.some((heading) => isCreditColumn(heading.toLowerCase())))
        unread.push(row.join(' | '));
      for (const name of names)
        prices.push(
          ...figures.map(({ sound, ...figure }) => ({
            ...({
              ...figure,
              seller: 'comfy',
              unit: 'credits',
              name,
              row: [...(subject ? [subject] : []), ...row],
            } as const),
            when: { ...comfyConditions(name, cells), ...fixedSize(table), ...sound },
          })),
        );
    }
  }
  return { prices, unread };
}

function pricesIn(table: MarkdownTable, cells: Cells, heading: string, cell: string) {
  if (!isCreditColumn(heading)) return [];
  const seconds = /^(\d+)s$/.exec(cells.length)?.[1] ?? fixedClip(table)?.[1];
  const sound = /^audio (on|off)$/.exec(heading)?.[1];
  return creditFigures(cell, heading, seconds === undefined ? undefined : Number(seconds)).map((figure) => ({
    ...figure,
    sound: sound === undefined ? {} : { audio: [sound] },
  }));
}

/** Length and size that stand in a line above the table: `Fixed **5s** at **1080p**.` */
const fixedClip = ({ before }: MarkdownTable) => /^Fixed \*\*(\d+)s\*\* at \*\*(\w+)\*\*/.exec(before);
const fixedSize = (table: MarkdownTable) => resolutionsIn(fixedClip(table)?.[2] ?? '');

/** What a row is of: the title above the table, the group in bold, or the cell that names one model or several. */
function namesOf(
  { before, head }: MarkdownTable,
  { vendor, part, subject }: Readonly<Record<'vendor' | 'part' | 'subject', string>>,
  { name, task, grade }: Cells,
): string[] {
  const title = part.replace(/^Video: /, '');
  const group = head.some((heading) => /^fps$/i.test(heading))
    ? /^\*\*([^*]+)\*\*/.exec(before)?.[1]
    : undefined;
  if (subject !== '' || group !== undefined) return [group ?? subject];
  if (head.includes('tool_version')) return [`${title} ${name}`];
  if (name === '') return [task || (/^Video$/.test(title) ? vendor : title) || vendor];
  const variant = grade === '' || /^(?:std|pro)$/.test(grade) ? '' : ` ${grade}`;
  return name.split(/,\s*/).map((each) => `${each}${variant}`);
}
