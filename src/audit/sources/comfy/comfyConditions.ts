import type { Conditions } from '../../printedPrice.ts';
import type { MarkdownTable } from '../../text/markdownTables.ts';
import { figuresIn, resolutionsIn, soundIn } from '../../text/printedWords.ts';

/** What columns of ComfyUI's page say, by their headings. */
const COLUMNS = {
  name: /^(?:model|node|upscaler_model|tool_version)$/,
  task: /^task$/,
  size: /resolution|^size$|^quality$/,
  sound: /^generate_audio$/,
  grade: /^mode$/,
  motion: /^motion_mode$/,
  length: /^duration$/,
  fromVideo: /^video input$/,
  fps: /^fps$/,
  condition: /^condition$/,
} as const;

export type Cells = Readonly<Record<keyof typeof COLUMNS, string>>;

/** The cells of a row by what they say; '' where the table has no such column. */
export function cellsByColumn({ head }: MarkdownTable): (row: readonly string[]) => Cells {
  const headings = head.map((cell) => cell.toLowerCase());
  const at = Object.entries(COLUMNS).map(
    ([name, heading]) => [name, headings.findIndex((each) => heading.test(each))] as const,
  );
  return (row) =>
    Object.fromEntries(at.map(([name, i]) => [name, row[i]?.replace(/^—$/, '') ?? ''])) as Cells;
}

/** The modes that words of the page stand for; the first that is met counts. */
const MODES: readonly (readonly [words: RegExp, modes: readonly string[]])[] = [
  [/motion control/, ['motion-transfer']],
  [/lip ?sync/, ['lip-sync']],
  [/reframe/, ['reframe']],
  [/upscale|restore|enhance|starlight|astra|regenerate|ultra hd/, ['upscale']],
  [/continuation|extend/, ['extend']],
  [/videoedit|video to video|\bedit\b|background|green screen/, ['video-to-video', 'edit']],
  [/audio to video|avatar/, ['audio-to-video']],
  [/reference|r2v/, ['reference-video']],
  [/text to video/, ['text-to-video']],
  [/image to video|first.last.frame/, ['image-to-video']],
];

/** What a row is for. `name`: the model as it is called where the row stands. */
export function comfyConditions(name: string, cells: Cells): Conditions {
  const words = `${name} ${cells.task}`.toLowerCase();
  const mode = /^yes$/i.test(cells.fromVideo)
    ? ['reference-video']
    : MODES.find(([word]) => word.test(words))?.[1];
  const sound = soundIn(cells.sound || (/generate_audio/.test(cells.condition) ? cells.condition : ''));
  const fps = fpsOf(cells.fps);
  return {
    ...(mode && { mode }),
    ...resolutionsIn(cells.size),
    ...sound,
    ...(/^(?:std|pro)$/.test(cells.grade) && { quality: [cells.grade] }),
    ...(cells.motion !== '' && { motion: [cells.motion] }),
    ...(fps && { fps }),
  };
}

/** `<30fps`, `30–60fps`, `≥120fps`; the page writes `<` as markup. */
function fpsOf(cell: string): Conditions['fps'] {
  const [first, second] = figuresIn(cell).map(Number);
  if (first === undefined) return undefined;
  if (/&lt;|</.test(cell)) return { below: first };
  return { from: first, ...(second !== undefined && { below: second }) };
}
