/**
 * What the pages may load and do. office.js and what it loads come from Microsoft; inline scripts never run.
 * Nothing says who may frame the page, because Excel on the web does.
 */
export const CONTENT_SECURITY_POLICY = [
  "script-src 'self' https://appsforoffice.microsoft.com",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
