import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { functions } from '../../../shared/functions/index.ts';
import { embedCard } from '../embedCard.ts';
import { CONTENT_SECURITY_POLICY } from '../pages/contentSecurityPolicy.ts';
import { helpPage } from '../pages/helpPage.ts';
import { sidebarAssets, sidebarPage } from '../pages/sidebarPage.ts';
import { excelMetadata } from './functionsJson.ts';
import { developmentManifest, manifestFor } from './manifest.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ASSETS = path.join(ROOT, 'src/excel/assets');

/** Response headers for static hosts that read such a file. Excel on the web fetches from another origin. */
const HEADERS = `/*
  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
`;

/** Makes the add-in in `outDir`: a static site that works at `baseUrl`. */
export async function buildExcel(outDir: string, baseUrl: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const write = (file: string, text: string) => writeFile(path.join(outDir, file), text);
  const [manifest, assets, pane, help] = await Promise.all([
    readFile(path.join(ROOT, 'manifest.xml'), 'utf8'),
    sidebarAssets('linked'),
    sidebarPage({ host: 'excel', ratesAddress: 'rates.json' }),
    helpPage(),
  ]);
  const metadata = excelMetadata(functions, `${baseUrl}/help.html`);
  await Promise.all([
    buildFunctions(path.join(outDir, 'functions.js')),
    write('functions.json', `${JSON.stringify(metadata, null, 2)}\n`),
    write('taskpane.html', pane),
    write('taskpane.js', assets.page),
    write('taskpane-reader.js', assets.reader),
    write('taskpane.css', assets.css),
    write('help.html', help),
    write('index.html', help),
    write('manifest.xml', manifestFor(manifest, baseUrl)),
    write('_headers', HEADERS),
    cp(ASSETS, path.join(outDir, 'assets'), { recursive: true }),
  ]);
}

/** Makes the manifest of the development copy, which loads the site that `npm run excel` serves. */
export async function buildDevelopmentManifest(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const manifest = await readFile(path.join(ROOT, 'manifest.xml'), 'utf8');
  await writeFile(path.join(outDir, 'manifest.xml'), developmentManifest(manifest));
}

async function buildFunctions(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'src/excel/functions.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    plugins: [embedCard],
    legalComments: 'none',
    logLevel: 'warning',
  });
}
