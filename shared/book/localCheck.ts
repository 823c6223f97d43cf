import { PricingError } from '../errors.ts';
import { localConcerns } from '../local/machines/localConcerns.ts';
import type { Speed } from '../local/rig/rig.ts';
import { speedFor } from '../local/rig/speed.ts';
import { shownName } from '../rates/finding/modelNames.ts';
import type { Resolution } from '../rates/resolution.ts';
import { type Book, bookDate } from './book.ts';
import { machineFor, type RigChoice } from './chooseMachine.ts';

/** What to know of a model on a machine; no speed is one of the things to know, and no error. */
export function localCheckOf(
  work: { readonly model: string; readonly resolution: Resolution; readonly rig: RigChoice | undefined },
  book: Book,
): string[] {
  const { rig } = machineFor(work.rig, book);
  return localConcerns({
    rig,
    model: shownName(book.card, work.model),
    speed: speedOrReason(() => speedFor(rig, work.model, work.resolution, book.card)),
    day: bookDate(book),
  });
}

function speedOrReason(find: () => Speed): Speed | string {
  try {
    return find();
  } catch (error) {
    if (error instanceof PricingError && error.code === 'not-measured')
      return error.message.replace(/^\w+: /, '');
    throw error;
  }
}
