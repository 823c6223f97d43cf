import type { HostName } from '../host/contract.ts';

/** The parts of a window that tell where the page is shown. */
export interface Surroundings {
  readonly location: { readonly search: string; readonly hash: string };
  readonly name: string;
  readonly parent: unknown;
  readonly external?: unknown;
  readonly sessionStorage?: Pick<Storage, 'getItem'>;
  readonly google?: unknown;
  readonly agaveHost?: unknown;
}

/**
 * Excel is recognised by the marks that office.js itself looks for; without them office.js would find no Excel
 * either, and inside a frame it would leave the page.
 */
export function detectHost(window: Surroundings): HostName {
  if (read(() => 'workbenchHost' in (window.parent as object))) return 'workbench';
  if (read(() => 'script' in (window.google as object))) return 'sheets';
  return hasOfficeMark(window) ? 'excel' : 'none';
}

function hasOfficeMark(window: Surroundings): boolean {
  const { location, name } = window;
  return (
    [location.search, location.hash, name].some((text) => /_host_info|_xdm_info|"hostInfo"/i.test(text)) ||
    window.agaveHost !== undefined ||
    Boolean(read(() => window.sessionStorage?.getItem('hostInfoValue'))) ||
    Boolean(read(() => ['GetHostInfo', 'GetContext'].some((mark) => mark in (window.external as object))))
  );
}

/** A frame of another site, or storage that is switched off, throws when it is looked at. */
function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
