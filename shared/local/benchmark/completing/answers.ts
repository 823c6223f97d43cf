import { expected, inArgument, PricingError } from '../../../errors.ts';
import { type Answers, WARM } from '../import.ts';
import { MOST } from '../text/limits.ts';
import { sizeIn } from '../text/measures.ts';

/** Answers as a completed run needs them. */
export interface Given extends Omit<Answers, 'size'> {
  readonly width?: number;
  readonly height?: number;
}

/** Checks what was answered: a slip here would spoil every run. Throws `invalid-argument` with the question's id. */
export function readAnswers({ size: pixels, ...answers }: Answers): Given {
  number('seconds', answers.seconds, MOST.videoSeconds);
  number('fps', answers.fps, MOST.fps);
  number('gpus', answers.gpus, MOST.gpus);
  if (answers.gpus !== undefined && !Number.isInteger(answers.gpus))
    throw new PricingError('invalid-argument', `gpus: expected a whole number, got ${answers.gpus}`);
  const { warm } = answers;
  if (warm !== undefined && !WARM.includes(warm))
    inArgument('warm', () => {
      throw expected(`one of ${WARM.join(', ')}`, String(warm));
    });
  for (const id of ['model', 'gpu', 'system'] as const) {
    const text = answers[id];
    if (text !== undefined && !(text.trim() !== '' && text.length <= 800))
      throw new PricingError('invalid-argument', `${id}: expected a name`);
  }
  if (pixels === undefined) return answers;
  const read = sizeIn(pixels);
  if (!read || read.width > MOST.side || read.height > MOST.side)
    return inArgument('size', () => {
      throw expected('a size such as 1920x1088', pixels);
    });
  return { ...answers, ...read };
}

function number(id: 'seconds' | 'fps' | 'gpus', value: number | undefined, most: number): void {
  if (value !== undefined && !(value > 0 && value <= most))
    throw new PricingError(
      'invalid-argument',
      `${id}: expected a number above 0 and at most ${most}, got ${value}`,
    );
}
