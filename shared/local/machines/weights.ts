import { normalised } from '../../rates/finding/modelNames.ts';
import { ltxFacts } from '../../rates/sellers/ltx/ltxSources.ts';
import type { Sourced } from './catalogueMachine.ts';
import { aiLabNotes, firstH100Run } from './sources/speedSources.ts';

type Size = Sourced & { readonly gb: number };

/** What is known of a model's weights before they run. What is left out is not known. */
export interface Weights {
  /** How names of it begin. */
  readonly names: readonly string[];
  /** Of VRAM, as its makers or those who ran it say. */
  readonly needs?: Size;
  readonly download?: Size;
  /** Free space asked for. */
  readonly disk?: Size;
  readonly licence?: { readonly text: string; readonly source: string };
}

const { licence } = ltxFacts;

const ltxDesktopReadme: Sourced = {
  date: '2026-08-20',
  evidence: 'certain',
  source: 'https://github.com/Lightricks/LTX-Desktop/blob/bf8bc87/README.md',
};
const ltxDocs: Sourced = {
  date: '2026-11-27',
  evidence: 'certain',
  source: 'https://docs.ltx.video/open-source-model/getting-started/system-requirements',
};
const wanReadme: Sourced = {
  date: '2025-11-13',
  evidence: 'certain',
  source: 'https://github.com/Wan-Video/Wan2.2/blob/0828876/README.md',
};

/** The longer names first: `ltx-2` begins those of its followers, too. */
export const WEIGHTS: readonly Weights[] = [
  {
    names: ['ltx-2.5', 'ltx-desktop'],
    needs: { gb: 16, ...ltxDesktopReadme },
    download: { gb: 71.1, ...firstH100Run },
    disk: { gb: 160, ...ltxDesktopReadme },
    licence,
  },
  { names: ['ltx-2.3'], needs: { gb: 32, ...ltxDocs }, disk: { gb: 100, ...ltxDocs }, licence },
  { names: ['ltx-2'], needs: { gb: 24, ...aiLabNotes }, disk: { gb: 70, ...aiLabNotes }, licence },
  { names: ['wan-2.2 14b'], needs: { gb: 80, ...wanReadme } },
  { names: ['wan-2.2 5b'], needs: { gb: 24, ...wanReadme } },
];

/** The weights that a name means: `ltx-2.5 distilled`, or a priced model of LTX by its id, `ltx/ltx-2-3-pro`. */
export function weightsOf(model: string): Weights | undefined {
  const name = normalised(model.replace(/^ltx\//, ''));
  return WEIGHTS.find(({ names }) =>
    names.some((each) => name === normalised(each) || name.startsWith(`${normalised(each)}-`)),
  );
}
