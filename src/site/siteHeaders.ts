import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from './pages/contentSecurityPolicy.ts';

/** What every answer of the add-in's site says. Excel on the web fetches from another origin. */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Whether a browser must ask each time if its copy of a file is still the newest: so with pages, scripts and texts,
 * which must fit each other. Office shows a generic icon where an image comes with any Cache-Control:
 * https://learn.microsoft.com/javascript/api/manifest/image
 */
export const isRevalidated = (file: string): boolean => !/\.(png|svg|ico|jpe?g|gif|bmp|webp)$/.test(file);

/** Those headers for static hosts that read a file `_headers`. Such a host adds up all rules that fit a path. */
export function headersFile(files: readonly string[]): string {
  const paths = files.filter((file) => path.extname(file) && isRevalidated(file)).sort();
  return [
    rule('/*', SITE_HEADERS),
    ...['', ...paths].map((file) => rule(`/${file}`, { 'Cache-Control': 'no-cache' })),
  ].join('\n');
}

const rule = (at: string, headers: Readonly<Record<string, string>>): string =>
  [at, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
