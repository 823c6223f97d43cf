/** What must not become public, and how it is recognised. A text too many is refused rather than a key let through. */
const KINDS: readonly { readonly what: string; readonly signs: readonly RegExp[] }[] = [
  {
    what: 'an API key or a token',
    signs: [
      /\b(?:sk|pk|rk|r8|hf|ghp|gho|ghs|github_pat|glpat|xox[abprs])[-_][\w-]{8,}/i,
      /\b(?:AKIA|ASIA)[0-9A-Z]{12,}|\bAIza[\w-]{20,}|\beyJ[\w-]{8,}/,
      /\b(?:authorization|password|passwd|pwd|secret|(?:\w+[ _-])?key|apikey)\s*[:=]\s*\S/i,
      /\bpass(?:word|wd)?\s+is\s+\S/i,
      /\btoken\s*[:=]\s*\S{8,}/i,
      /\bbearer\s+\S{8,}/i,
      /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i,
      /-----BEGIN /,
      // Letters and digits mixed and long, or one long run of both cases: no word of a language is like that.
      /(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{20,}/i,
      /(?:[a-z]+[A-Z]+){4,}[A-Za-z]{6,}/,
      // Pieces that each mix both cases and digits, joined by signs.
      /(?:(?=[a-z\d]*[A-Z])(?=[A-Z\d]*[a-z])(?=[A-Za-z]*\d)[A-Za-z\d]{6,}[_-]){2,}[A-Za-z\d]{4,}/,
      // A word of two alphabets is made to be read as another.
      /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
      /[?&#][\w.-]*(?:key|token|sig|signature|auth|secret|credential|session)[\w.-]*=/i,
      /https?:\/\/[^\s/]*:[^\s/]*@/i,
    ],
  },
  {
    what: 'an e-mail address',
    signs: [
      /[^\s@<>]+\s?@\s?[^\s@<>]+(?:\.|\s\.\s?)\p{L}{2,}/u,
      /\S+\s*[[({]\s*at\s*[\])}]\s*\S+/i,
      /\S+\s+at\s+\S+\s+dot\s+\p{L}{2,}/iu,
    ],
  },
  {
    what: 'a telephone number',
    signs: [/\+\d[\d\s().-]{7,}\d/, /\(\d{3}\)\s*\d{3}[ -]?\d{4}/, /\b\d{3}-\d{3}-\d{4}\b/],
  },
  {
    what: 'the number of a card or an account',
    signs: [
      /(?:^|[^/\d])\d{12,19}\b/,
      /\b\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}\b/,
      /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}/,
    ],
  },
  {
    what: 'the address of a person',
    signs: [
      /\b\d{1,5}[a-z]?,?\s+(?:\p{L}[\p{L}'.-]*\s+){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|square|sq|terrace|highway|hwy|parkway|pkwy)\b/iu,
      /\p{L}+(?:straße|strasse|str\.|weg|platz|gasse|allee|straat|laan|gatan|vej)\s+\d+/iu,
      /\b\d{1,4},?\s*(?:bis\s+|ter\s+)?(?:rue|boulevard|avenue|chemin|quai|impasse|allée|place)\s+\p{L}/iu,
      /\b(?:calle|avenida|plaza|paseo|via|viale|corso|piazza|rua)\s+(?:\p{L}+[\s,]+){1,5}\d+/iu,
      /\bp\.?\s?o\.?\s+box\s+\d/i,
      /\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/,
      /\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b/,
    ],
  },
];

/** A file of a repository at a commit is a good source, and its commit is no key. */
const AT_COMMIT = /(https:\/\/(?:github\.com|raw\.githubusercontent\.com)\/[^\s?#]*?\/)[0-9a-f]{7,40}(?=\/)/g;

/** What a text seems to hold that must not become public, such as `an e-mail address`; undefined where it holds nothing of the kind. */
export function privateIn(text: string): string | undefined {
  const shown = asItReads(text).replace(AT_COMMIT, '$1commit');
  const readings = [shown, asItReads(decoded(shown)), asItReads(decoded(decoded(shown)))];
  return KINDS.find(({ signs }) => signs.some((sign) => readings.some((reading) => sign.test(reading))))
    ?.what;
}

/** What eyes make of a text: nothing that is not seen, and every dash and full stop the usual one. */
const asItReads = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\u3002/g, '.');

/** Percent signs of addresses and entities of markup written out, as whoever opens them sees them. */
const decoded = (text: string): string =>
  text
    .replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));?/gi, (_, hex?: string, tens?: string) =>
      String.fromCodePoint(hex === undefined ? Math.min(Number(tens), 0x10ffff) : Number.parseInt(hex, 16)),
    )
    .replace(/&commat;/g, '@')
    .replace(/&period;/g, '.');
