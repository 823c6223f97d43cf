import type { AddIn } from '../../workbook/addInOffer.ts';
import { LOCAL_URL } from '../siteUrl.ts';

const DEVELOPMENT_ID = '0d337403-2073-49d5-a87f-2162667324ec';

/** The manifest for another site. */
export const manifestFor = (manifest: string, baseUrl: string): string =>
  manifest
    .replace(/<!--.*?-->\s*/gs, '')
    .replaceAll(`"${LOCAL_URL}/`, () => `"${baseUrl.replaceAll('&', '&amp;')}/`);

/** The add-in that a manifest describes. */
export function addInIn(manifest: string): AddIn {
  const [id, version] = ['Id', 'Version'].map(
    (tag) => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(manifest)?.[1],
  );
  if (id === undefined || version === undefined) throw new Error('The manifest has no <Id> or no <Version>.');
  return { id, version };
}

/**
 * The manifest of a copy for development, with an id and a name of its own. It has no namespace either, or each
 * formula that the page writes would be #NAME?. So only one of the two copies can be installed at a time.
 */
export function developmentManifest(manifest: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/<Id>[^<]*<\/Id>/g, `<Id>${DEVELOPMENT_ID}</Id>`],
    [/(<DisplayName DefaultValue="[^"]*)"/g, '$1 (development)"'],
    [/(<bt:String id="Group\.Label" DefaultValue="[^"]*)"/g, '$1 (dev)"'],
  ];
  return changes.reduce(
    (text, [pattern, replacement]) => {
      const found = text.match(pattern)?.length ?? 0;
      if (found !== 1) throw new Error(`manifest.xml: expected ${pattern} once, found it ${found} times`);
      return text.replace(pattern, replacement);
    },
    manifest.replace(/<!--.*?-->\s*/gs, ''),
  );
}
