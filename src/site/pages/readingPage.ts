import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';
import { type Html, html } from './html.ts';
import { logo } from './sidebarPage.ts';

/** A page to read: what stands at its top, and below. */
export interface ReadingPage {
  readonly title: string;
  readonly heading: string;
  /** The classes of its body beside `help`. */
  readonly kind?: string;
  /** Where the style sheet and the icons are, seen from the page. */
  readonly site: string;
  /** Under the heading: what the page is about, and where to go from it. */
  readonly top: Html;
  readonly main: Html;
}

/** The page as a file: its head with the policy of what it may load, the logo, the heading and both parts. */
export async function readingPage({ title, heading, kind, site, top, main }: ReadingPage): Promise<string> {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<title>${title}</title>
<link rel="icon" href="${site}assets/icon-32.png">
<link rel="stylesheet" href="${site}taskpane.css">
</head>
<body class="help${kind === undefined ? '' : ` ${kind}`}">
<header>
${await logo()}
<h1>${heading}</h1>
${top}
</header>
<main>
${main}</main>
</body>
</html>
`.html;
}
