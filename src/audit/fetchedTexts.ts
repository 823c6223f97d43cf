import type { IsoDate } from '../../shared/rates/dates.ts';
import { LARGEST_TEXT, type SourceText } from './edition.ts';
import type { Source } from './sources/source.ts';

const PATIENCE_MS = 30_000;
/** Sites see few requests at once. */
const AT_ONCE = 4;

/** The texts at the addresses of the sources. One that cannot be fetched is told, and nothing else. */
export async function fetchedTexts(sources: readonly Source[], today: IsoDate): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  const waiting = [...sources];
  const work = async () => {
    for (let source = waiting.shift(); source; source = waiting.shift())
      texts.push(await fetchedText(source, today));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sources.flatMap((source) => texts.filter((text) => text.source === source));
}

async function fetchedText(source: Source, day: IsoDate): Promise<SourceText> {
  try {
    const response = await fetch(source.address, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { accept: 'text/markdown, text/plain, application/json, */*;q=0.1' },
    });
    if (!response.ok) return { source, why: `${new URL(source.address).host} answered ${response.status}` };
    return { source, text: await limitedText(response), day };
  } catch (problem) {
    return { source, why: problem instanceof Error ? reasonOf(problem) : String(problem) };
  }
}

/** The text of an answer; one that is too large is refused while it comes. */
async function limitedText({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LARGEST_TEXT) throw new Error(`it is larger than ${LARGEST_TEXT} bytes`);
    text += decoder.decode(value, { stream: true });
  }
}

function reasonOf(problem: Error): string {
  if (problem.name === 'TimeoutError') return `it did not answer within ${PATIENCE_MS / 1000} s`;
  const { cause } = problem;
  return cause instanceof Error && cause.message ? cause.message : problem.message;
}
