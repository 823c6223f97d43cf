import { byId, el } from '../dom/element.ts';
import type { Session } from '../session.ts';
export function connectLocal(_: Session): void {
  byId('local').append(el('h2', {}, 'Local'));
}
