/** What must not become public, and how it is recognised. A text too many is refused rather than a key let through. */
const KINDS: readonly { readonly what: string; readonly signs: readonly RegExp[] }[] = [
  {
    what: 'an API key or a token',
    signs: [
      /\b(?:sk|pk|rk|r8|hf|ghp|gho|ghs|github_pat|glpat|npm|xox[abprs])[-_][\w-]{8,}/i,
      /\b[a-z]{2,12}_(?:live|test|secret|v\d)_\w{4,}/i,
      /\b(?:ya29|SG)\.[\w-]{3,}/,
      /\b(?:AKIA|ASIA)[0-9A-Z]{12,}|\bAIza[\w-]{20,}|\beyJ[\w-]{8,}/,
      /\b(?:authorization|password|passwd|pwd|secret|(?:\w+[ _-])?key|apikey)\s*[:=]\s*\S/i,
      /(?:\bpass(?:word|wd)?|key|secret)\s+is\s+\S/i,
      /key\s+(?=\S*\d)(?=\S*[a-z])[\w-]{6,}/i,
      /\btoken\s*(?:[:=]|is)\s*\S{8,}/i,
      /\bbearer\s+\S{8,}/i,
      /\bbasic\s+(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)\S{8,}/i,
      /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i,
      /-----BEGIN /,
      // Letters and digits mixed and long, or one long run of both cases: no word of a language is like that.
      /(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{12,}/i,
      /(?:^|[^\w+/.:-])(?=[\w+/]*\d)(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])[\w+/]{30,}/,
      /(?:[a-z]+[A-Z]+){4,}[A-Za-z]{6,}/,
      // Pieces that each mix both cases and digits, joined by signs.
      /(?:(?=[a-z\d]*[A-Z])(?=[A-Z\d]*[a-z])(?=[A-Za-z]*\d)[A-Za-z\d]{6,}[_-]){2,}[A-Za-z\d]{4,}/,
      // A word of two alphabets is made to be read as another.
      /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u,
      /[?&#][\w.-]*(?:key|token|sig|signature|auth|secret|credential|session)[\w.-]*=/i,
      /https?:\/\/[^\s/]*:[^\s/]*@/i,
      // Whoever has the link has what is there.
      /\b(?:drive|docs)\.google\.com\/|\bdropbox\.com\/|\b1drv\.ms\/|\bhooks\.slack\.com\/|\b(?:invoice|receipt|billing|pay)s?\.[\w.-]+\/\S/i,
    ],
  },
  {
    what: 'an e-mail address',
    signs: [
      /[^\s@<>]+\s?@\s?[^\s@<>]+(?:\.|\s\.\s?)\p{L}{2,}/u,
      /(?:^|[^\p{L}\p{N}])\p{L}[\p{L}\p{N}._+-]*@[\p{L}[]/u,
      /\bmailto:/i,
      /\S\s*\(a\)\s*[\w-]+\.\p{L}{2,}/iu,
      /\S\s*[[({<]\s*(?:at|ät|arroba|arobase)\s*[\])}>]\s*\S/iu,
      /\S[\s_.-]+(?:at|ät|arobase|arroba)[\s_.-]+\S+?[\s_.-]+(?:dot|punkt|point|punto)[\s_.-]+\p{L}{2,}/iu,
      /\w(?:AT|At)\w+(?:DOT|Dot)\p{L}{2,}/u,
      /\S\s+at\s+(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|proton(?:mail)?|gmx|aol|qq|163)\b/i,
    ],
  },
  {
    what: 'the number of a card or an account',
    signs: [
      /(?:^|[^/\d])\d{12,19}\b/,
      /\b\d{4}[ .-]\d{4}[ .-]\d{4}[ .-]\d{1,7}\b/,
      /\b\d{8}[ -]\d{8}\b|\b\d{4}[ -]\d{6}[ -]\d{5}\b|\b\d{3}-\d{2}-\d{4}\b/,
      /\b(?:account|acct|customer|konto|client|invoice|order)\b\D{0,12}[\w-]*\d{5,}/i,
      /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}/,
    ],
  },
  {
    what: 'a telephone number',
    signs: [
      /\+\d[\d\s().-]{7,}\d/,
      /\b00\s?[1-9][\d\s().-]{7,}\d/,
      /\(\d{3}\)\s*\d{3}[ -]?\d{4}/,
      /(?:^|[^\d.-])\d{3}([-. ])\d{3}\1\d{4}\b/,
      /(?:^|[^\d.,-])0\d{2,4}[ /-]\d{5,8}\b/,
      /(?:^|[^\d.,-])0\d([ .])\d{2}(?:\1\d{2}){3}\b/,
      /(?:^|[^\d./-])\d{10,11}(?![\d.])/,
      /\b(?:tel|phone|telephone|mobile|call)\b\W{0,3}\d{5,}/i,
    ],
  },
  {
    what: 'the address of a machine',
    signs: [
      /(?:^|[^\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/,
      /\b(?:[\da-f]{1,4}:){4,}[\da-f]{1,4}\b|\b[\da-f]{1,4}(?::[\da-f]{1,4})*::[\da-f]{1,4}/i,
    ],
  },
  {
    what: 'the address of a person',
    signs: [
      /\b\d{1,5}[a-z]?,?\s+(?:\p{L}[\p{L}'.-]*\s+){1,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|square|sq|terrace|highway|hwy|parkway|pkwy)\b/iu,
      /\p{L}+(?:straße|strasse|str\.|weg|platz|gasse|allee|straat|laan|gatan|vej)\s+\d+/iu,
      /\b\d{1,4},?\s*(?:bis\s+|ter\s+)?(?:rue|boulevard|avenue|chemin|quai|impasse|allée|place)\s+\p{L}/iu,
      /\b(?:calle|avenida|plaza|paseo|via|viale|corso|piazza|rua)\s+(?:\p{L}+[\s,]+){1,5}\d+/iu,
      /\p{Lu}\p{L}+\s+(?:street|st\.?|avenue|ave\.?|road|boulevard|blvd\.?|str\.?)\s+\d+/u,
      /\p{L}(?:str|gracht|kade|plein|gata|gade|allé)\.?\s+\d+/iu,
      /(?:\bul\.|ул\.|улица|רחוב|שדרות)\s*\p{L}+\s+\d+/u,
      /\p{Script=Han}[路街道巷町]\s*\d+|\d+(?:号|番地|丁目)/u,
      /\b\d{1,2}-\d{1,2}-\d{1,3}\s+\p{Lu}\p{Ll}+/u,
      /\bp\.?\s?o\.?\s*box\s+\d/i,
      /\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/,
      /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/,
    ],
  },
];

/** A file of a repository at a commit is a good source, and its commit is no key. */
const AT_COMMIT = /(https:\/\/(?:github\.com|raw\.githubusercontent\.com)\/[^\s?#]*?\/)[0-9a-f]{7,40}(?=\/)/g;

/** What a text seems to hold that must not become public, such as `an e-mail address`; undefined where it holds nothing of the kind. */
export function privateIn(text: string): string | undefined {
  const readings = openings(asItReads(text).replace(AT_COMMIT, '$1commit')).flatMap((each) => [
    each,
    closedUp(each),
  ]);
  // What an escape hides is named by what comes out of it.
  for (const reading of readings.reverse()) {
    const kind = KINDS.find(({ signs }) => signs.some((sign) => sign.test(reading)));
    if (kind) return kind.what;
  }
  return undefined;
}

/** What eyes make of a text: nothing that is not seen, and every dash and full stop the usual one. */
const asItReads = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\u3002/g, '.');

/** A text as it is and as each opening of its escapes shows it, until none is left. */
function openings(text: string): string[] {
  const readings = [text];
  for (let open = asItReads(decoded(text)); open !== readings.at(-1); open = asItReads(decoded(open))) {
    readings.push(open);
    if (readings.length > 9) break; // 500 characters hold no more
  }
  return readings;
}

/** Without the blanks that pull a word apart: between single signs, and beside a sign that joins. */
const closedUp = (text: string): string =>
  text
    .replace(
      /(^|\s)(\S(?:\s\S)+)(?=\s|$)/g,
      (_, before: string, letters: string) => before + letters.replace(/\s/g, ''),
    )
    .replace(/\b(AKIA|ASIA|AIza)\s+/g, '$1')
    .replace(/([A-Za-z\d])\s*([_=-])\s*(?=[A-Za-z\d])/g, '$1$2');

/** Percent signs of addresses and entities of markup written out, as whoever opens them sees them. */
const decoded = (text: string): string =>
  text
    .replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));?/gi, (_, hex?: string, tens?: string) =>
      String.fromCodePoint(hex === undefined ? Math.min(Number(tens), 0x10ffff) : Number.parseInt(hex, 16)),
    )
    .replace(/\\(?:u\{?|x)(?:00)?([2-7][\da-f])\}?/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/=40(?=\p{L})/gu, '@')
    .replace(/&amp;/g, '&')
    .replace(/&commat;/g, '@')
    .replace(/&period;/g, '.');
