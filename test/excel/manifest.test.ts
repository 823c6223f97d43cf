import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { buildExcel } from '../../src/site/excel/buildExcel.ts';
import { siteUrl } from '../../src/site/siteUrl.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SITE = path.join(ROOT, 'dist/excel');
const LOCAL = 'https://localhost:3000/';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FILES = {
  'manifest.xml': path.join(ROOT, 'manifest.xml'),
  'dist/excel': path.join(SITE, 'manifest.xml'),
  'dist/excel-dev': path.join(ROOT, 'dist/excel-dev/manifest.xml'),
};

async function elements(file: string): Promise<Element[]> {
  const { DOMParser } = new JSDOM('').window;
  const document = new DOMParser().parseFromString(await readFile(file, 'utf8'), 'application/xml');
  return [...document.getElementsByTagName('*')];
}

const attributes = (all: readonly Element[], name: string): string[] =>
  all.map((element) => element.getAttribute(name)).filter((value) => value !== null);

const isString = ({ localName }: Element) => localName === 'String';

/** Width and height of a PNG, from its header: https://www.w3.org/TR/png-3/#11IHDR */
async function pngSize(file: string): Promise<[number, number]> {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each(Object.entries(FILES))('the manifest of %s', (_, file) => {
  it("is read by Microsoft's own reader, as an add-in for workbooks of this version", async () => {
    const { version: packageVersion } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
    const manifest = await OfficeAddinManifest.readManifestFile(file);
    expect(manifest).toMatchObject({
      version: `${packageVersion}.0`,
      hosts: ['Workbook'],
      defaultLocale: 'en-US',
    });
    expect(manifest.id).toMatch(GUID);
    expect(manifest.displayName?.length).toBeLessThanOrEqual(125);
    expect(manifest.description?.length).toBeLessThanOrEqual(250);
  });

  it('defines every resource that it refers to, once, under a name of at most 32 characters', async () => {
    const all = await elements(file);
    const resources = all.filter(({ parentElement }) =>
      /^(Images|Urls|ShortStrings|LongStrings)$/.test(parentElement?.localName ?? ''),
    );
    const defined = attributes(resources, 'id');
    const used = attributes(all, 'resid');
    expect(new Set(defined)).toEqual(new Set(used));
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('keeps within the lengths that Excel allows for its texts', async () => {
    const strings = (await elements(file)).filter(isString);
    for (const string of strings) {
      const most = string.parentElement?.localName === 'ShortStrings' ? 125 : 250;
      expect(string.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(most);
    }
    expect(strings.length).toBeGreaterThan(3);
  });

  it('names only https addresses of files that the site holds', async () => {
    const addresses = attributes(await elements(file), 'DefaultValue').filter((value) =>
      /^\w+:\/\//.test(value),
    );
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address.startsWith(LOCAL)).toBe(true);
      expect(existsSync(path.join(SITE, address.slice(LOCAL.length)))).toBe(true);
    }
  });

  it('shows icons of the sizes that it promises', async () => {
    const images = (await elements(file)).filter(({ localName }) => localName === 'Image');
    const size = (id: string | null) =>
      Number(images.find((image) => image.getAttribute('resid') === id)?.getAttribute('size'));
    const defined = images.filter((image) => image.hasAttribute('DefaultValue'));
    expect(defined.map((image) => size(image.getAttribute('id')))).toEqual([16, 32, 80]);
    for (const image of defined) {
      const icon = path.join(SITE, image.getAttribute('DefaultValue')!.slice(LOCAL.length));
      expect(await pngSize(icon)).toEqual([size(image.getAttribute('id')), size(image.getAttribute('id'))]);
    }
  });

  it('runs pane, button and functions in one shared runtime', async () => {
    const all = await elements(file);
    const resid = (selector: string) =>
      all.find((element) => element.matches(selector))?.getAttribute('resid');
    const runtime = resid('Runtime');
    expect(runtime).toBe('Taskpane.Url');
    expect([resid('Page > SourceLocation'), resid('FunctionFile'), resid('Action > SourceLocation')]).toEqual(
      [runtime, runtime, runtime],
    );
    expect(all.some(({ localName }) => localName === 'TaskpaneId')).toBe(false);
  });
});

it('draws the icons of the pane and the store at 32, 64 and 128 pixels', async () => {
  for (const size of [32, 64, 128]) {
    expect(await pngSize(path.join(SITE, `assets/icon-${size}.png`))).toEqual([size, size]);
  }
});

it.each(
  Object.entries(FILES),
)('gives %s no namespace, so that formulas read =LTX_COST(...)', async (_, file) => {
  expect((await elements(file)).some(({ localName }) => localName === 'Namespace')).toBe(false);
  expect(attributes(await elements(file), 'DefaultValue').join(' ')).toContain('=LTX_COST(');
});

it('keeps the development copy apart by its id and its name', async () => {
  const [released, development] = await Promise.all(
    [FILES['dist/excel'], FILES['dist/excel-dev']].map((file) => OfficeAddinManifest.readManifestFile(file)),
  );
  expect(development?.id).not.toBe(released?.id);
  expect(development?.displayName).not.toBe(released?.displayName);
});

it('leaves no trace of localhost when built for another site', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ltx-cost-'));
  try {
    await buildExcel(folder, { baseUrl: siteUrl('https://example.com/ltx-cost/') });
    const files = (await readdir(folder)).filter((name) =>
      /\.(xml|json|html|js|css|txt)$|^_headers$/.test(name),
    );
    expect(files).toContain('manifest.xml');
    for (const name of files)
      expect(await readFile(path.join(folder, name), 'utf8')).not.toMatch(/\/\/localhost/);
    const manifest = await OfficeAddinManifest.readManifestFile(path.join(folder, 'manifest.xml'));
    expect(manifest.defaultSettings?.sourceLocation).toBe('https://example.com/ltx-cost/taskpane.html');
    expect(await readFile(path.join(folder, 'functions.json'), 'utf8')).toContain(
      '"https://example.com/ltx-cost/help.html#LTX_COST"',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('tells static hosts to say nothing about the caching of images, and no-cache of every other file', async () => {
  const blocks = (await readFile(path.join(SITE, '_headers'), 'utf8'))
    .split('\n\n')
    .map((block) => block.trim());
  const revalidated = blocks.filter((block) => /cache-control: no-cache/i.test(block));
  const files = (await readdir(SITE)).filter((name) => name !== 'assets' && name !== '_headers');
  expect(revalidated.map((block) => block.split('\n')[0]).sort()).toEqual(
    ['/', ...files.map((name) => `/${name}`)].sort(),
  );
  expect(blocks.filter((block) => !revalidated.includes(block))).toEqual([expect.stringMatching(/^\/\*\n/)]);
});

it.each([
  'http://example.com',
  'example.com',
  '',
  'https://example.com/?a=1',
])('refuses the site address "%s"', (address) => {
  expect(() => siteUrl(address)).toThrow(
    '--base-url: expected the address of the published site, such as https://',
  );
});
