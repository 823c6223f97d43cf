import { say } from './dom/say.ts';
import type { Session } from './session.ts';
import { whenBack } from './whenBack.ts';

/**
 * Notices from now on where another open copy of the workbook stores other prices or machines: as soon as the product
 * tells, which not all do, and whenever the person comes back to this page.
 */
export function watchBook(session: Session): void {
  const look = async () => {
    if ((await session.look()) === 'changed')
      say('Somebody else changed the prices or machines of this workbook; what is stored now is shown.');
  };
  // A workbook that does not answer is looked at the next time; whatever is done to it meanwhile says so itself.
  const lookQuietly = () => void look().catch(() => undefined);
  session.host.onBookChange(lookQuietly);
  whenBack(lookQuietly);
}
