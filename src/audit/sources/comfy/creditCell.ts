import { scaled } from '../../text/printedWords.ts';

/** What a cell of ComfyUI's page charges. */
export interface CreditFigure {
  readonly figure: string;
  readonly amount: number;
  readonly per: string;
  readonly seconds?: number;
  readonly part: 'price' | 'base';
}

/** Units of the page, in the order in which they are looked for. Tokens are told by the thousand or the million. */
const UNITS: readonly (readonly [words: RegExp, per: string, factor?: number])[] = [
  [/^30 frames/, '30 frames'],
  [/^(?:src )?frame/, 'frame'],
  [/^mp ?\/ ?sec/, 'megapixel-second'],
  [/^1k tokens/, 'million-tokens', 1000],
  [/^1m tokens/, 'million-tokens'],
  [/^sec/, 'second'],
  [/^run/, 'run'],
];

/** A column of prices, by its heading; its cells may name their own unit. Approximations of a whole clip are none. */
export const isCreditColumn = (heading: string): boolean =>
  /credits|^base \(1s\) linear|^audio (?:on|off)$/.test(heading) &&
  !/approx|credits \/ \d+ ?s|multi-frame|\binput\b/.test(heading);

/**
 * The figures of a cell: `63.30 / run (5s), 189.90 / run (10s)` has two. A range is no price. `fixedSeconds`: the length
 * of the clip where another cell or the line above says it.
 */
export function creditFigures(cell: string, heading: string, fixedSeconds?: number): CreditFigure[] {
  return cell.split(/,\s*(?=[~\d])/).flatMap((text): CreditFigure[] => {
    const [, figure, range, own] =
      /^~?(\d[\d.]*(?:e\+?\d+)?)(\s*[–-]\s*~?\d)?(?:[^/(]*\/ ?([^,+]*))?/i.exec(text) ?? [];
    if (figure === undefined || range !== undefined) return [];
    const isBase = heading.startsWith('base');
    const unit =
      isBase || heading.startsWith('audio') ? 'sec' : (own ?? /credits \/ (.*)$/.exec(heading)?.[1] ?? '');
    const [, per, factor = 1] = UNITS.find(([words]) => words.test(unit.trim().toLowerCase())) ?? [];
    if (per === undefined) return [];
    const seconds = Number(/\((\d+)s\)/.exec(text)?.[1] ?? fixedSeconds);
    const isClip = per === 'run' && !Number.isNaN(seconds);
    return [
      {
        ...{ figure, amount: scaled(Number(figure), factor), part: isBase ? 'base' : 'price' },
        ...(isClip ? { per: 'clip', seconds } : { per }),
      },
    ];
  });
}
