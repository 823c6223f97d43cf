import type { PrintedPrice } from './printedPrice.ts';
import { slug } from './text/printedWords.ts';

/** A printed price that the card leaves out on purpose. */
interface Ignored {
  readonly seller: string;
  /** Beginning of the name as it is printed, in lower case with hyphens. */
  readonly name: string;
  readonly why: string;
}

/** Looked through on 2026-11-27. Whoever adds one says why; a test shows that each is still printed somewhere. */
const IGNORED: readonly Ignored[] = [
  {
    seller: 'fal',
    name: 'fal-ai-ltx-2-3-text-to-video-fast',
    why: 'the copy is undated and has the prices of before April 2026',
  },
  {
    seller: 'fal',
    name: 'fal-ai-ltx-2-text-to-video-fast',
    why: 'LTX removed LTX-2 in August 2026, and the copy is undated',
  },
  { seller: 'fal', name: 'minimax-h3', why: 'one price without a size, where H3 has one per size' },
  { seller: 'comfy', name: 'minimax-h3-context-ir', why: 'prepares a prompt and makes no video' },
  {
    seller: 'comfy',
    name: 'viduq2-turbo',
    why: 'its first two seconds have prices of their own, which no bill of the card can say',
  },
  { seller: 'comfy', name: 'sora-2', why: 'OpenAI shut down the Videos API on 2026-09-24' },
  { seller: 'together', name: 'openai-sora-2', why: 'OpenAI shut down the Videos API on 2026-09-24' },
  {
    seller: 'together',
    name: 'wan-ai-wan2-7-t2v',
    why: "ten cents for a video is Alibaba's price of a second: taken for a slip",
  },
];

/** Why a printed price is left out, or undefined where it is not. */
export const whyIgnored = ({ seller, name }: Pick<PrintedPrice, 'seller' | 'name'>): string | undefined =>
  IGNORED.find((each) => each.seller === seller && slug(name).startsWith(each.name))?.why;

export const ignoredNames: readonly Ignored[] = IGNORED;
