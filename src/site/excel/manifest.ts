/** The address of the root manifest, where `npm run excel` serves the add-in. */
export const LOCAL_URL = 'https://localhost:3000';

const DEVELOPMENT_ID = '0d337403-2073-49d5-a87f-2162667324ec';
const NAMESPACE = 'LTXDEV';

/** The address that the add-in will be served from, without a slash at its end. */
export function siteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(`--base-url: expected an address such as https://example.com/ltx-cost, got ${text}`);
  }
  return url.href.replace(/\/+$/, '');
}

/** The manifest for another site. */
export const manifestFor = (manifest: string, baseUrl: string): string =>
  manifest
    .replace(/<!--.*?-->\s*/gs, '')
    .replaceAll(`"${LOCAL_URL}/`, () => `"${baseUrl.replaceAll('&', '&amp;')}/`);

/**
 * The manifest of a copy for development. Another id and a namespace keep it apart from the released add-in,
 * whose functions have the same names: a formula reads =LTXDEV.LTX_COST(...).
 */
export function developmentManifest(manifest: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/<Id>[^<]*<\/Id>/g, `<Id>${DEVELOPMENT_ID}</Id>`],
    [/(<DisplayName DefaultValue="[^"]*)"/g, '$1 (development)"'],
    [/(<bt:String id="Group\.Label" DefaultValue="[^"]*)"/g, '$1 (dev)"'],
    [/<\/Metadata>/g, '</Metadata>\n            <Namespace resid="Functions.Namespace"/>'],
    [
      /<bt:ShortStrings>/g,
      `<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${NAMESPACE}"/>`,
    ],
    [/=LTX_COST/g, `=${NAMESPACE}.LTX_COST`],
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
