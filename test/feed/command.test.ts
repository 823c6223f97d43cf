// npm run rates, as a publisher uses it, and what a build makes of the keys.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKeys, PRIVATE_KEY, PUBLIC_KEY, publicKeyOf, signerOf } from '../../src/site/feed/keyFiles.ts';
import { signFolder, verifyFolder } from '../../src/site/feed/signedFolder.ts';
import { sidebarPage } from '../../src/site/pages/sidebarPage.ts';
import { publication } from '../../src/site/publication.ts';
import { buildRates } from '../../src/site/ratesFile.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let home: string;
let site: string;
const at = (...parts: readonly string[]) => path.join(home, ...parts);
const ours = () => signerOf(at('keys', PRIVATE_KEY));
const ourKey = () => publicKeyOf(at('keys', PUBLIC_KEY));

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'ltx feed '));
  await Promise.all([makeKeys(at('keys')), makeKeys(at('others'))]);
});
afterAll(() => rm(home, { recursive: true }));

const freshSite = async () => {
  site = await mkdtemp(path.join(home, 'site-'));
  await cp(path.join(ROOT, 'dist/rates.json'), path.join(site, 'rates.json'));
  return site;
};
const rewrite = async (file: string, change: (text: string) => string) => {
  const place = path.join(site, file);
  await writeFile(place, change(await readFile(place, 'utf8')));
};

describe('A pair of keys', () => {
  test('is one that openssl reads, and the private one is for its owner alone', async () => {
    expect((await stat(at('keys', PRIVATE_KEY))).mode & 0o077).toBe(0);
    const { publicKey } = await ours();
    expect(publicKey).toMatch(/^[0-9a-f]{64}$/);
    expect(await ourKey()).toBe(publicKey);
    const read = execFileSync('openssl', ['pkey', '-in', at('keys', PRIVATE_KEY), '-pubout']).toString();
    expect(read).toBe(await readFile(at('keys', PUBLIC_KEY), 'utf8'));
  });

  test('is made neither over another nor in the project', async () => {
    await expect(makeKeys(at('keys'))).rejects.toThrow('is there already');
    await expect(makeKeys(path.join(ROOT, 'dist/keys'))).rejects.toThrow('is a folder of the project');
    await expect(makeKeys(ROOT)).rejects.toThrow('is a folder of the project');
  });

  test('is not taken for each other', async () => {
    await expect(publicKeyOf(at('keys', PRIVATE_KEY))).rejects.toThrow('expected a public Ed25519 key');
    await expect(signerOf(at('keys', PUBLIC_KEY))).rejects.toThrow('expected a private Ed25519 key');
    await expect(signerOf(at('none'))).rejects.toThrow('there is no such file');
  });
});

describe('A folder', () => {
  test('that is signed verifies, and keeps its number until a card changes', async () => {
    await freshSite();
    expect(await signFolder(site, await ours())).toEqual([
      expect.stringMatching(/^rates\.json is signed as no\. 1 /),
    ]);
    const signature = await readFile(path.join(site, 'rates.json.sig'), 'utf8');
    expect(await signFolder(site, await ours())).toEqual([expect.stringContaining('no. 1 ')]);
    expect(await readFile(path.join(site, 'rates.json.sig'), 'utf8')).toBe(signature);
    expect(await verifyFolder(site, await ourKey())).toEqual([
      expect.stringMatching(/^rates\.json is no\. 1,/),
    ]);
    await rewrite('rates.json', (text) => text.replace('"staleAfterDays": 90', '"staleAfterDays": 91'));
    expect(await signFolder(site, await ours())).toEqual([expect.stringContaining('no. 2 ')]);
  });

  test('goes on from the signatures of another, and signs an audit for itself', async () => {
    const published = await freshSite();
    await signFolder(published, await ours());
    await freshSite();
    await rewrite('rates.json', (text) => text.replace('"staleAfterDays": 90', '"staleAfterDays": 91'));
    await writeFile(path.join(site, 'audit.json'), '{}');
    expect(await signFolder(site, await ours(), published)).toEqual([
      expect.stringMatching(/^rates\.json .* no\. 2 /),
      expect.stringMatching(/^audit\.json .* no\. 1 /),
    ]);
    expect(await verifyFolder(site, await ourKey())).toHaveLength(2);
    await rm(path.join(site, 'audit.json.sig'));
    await expect(verifyFolder(site, await ourKey())).rejects.toThrow('audit.json: This audit is not signed');
  });

  test('is not signed after a signature that is not of this key, or none', async () => {
    const published = await freshSite();
    await signFolder(published, await signerOf(at('others', PRIVATE_KEY)));
    await freshSite();
    await expect(signFolder(site, await ours(), published)).rejects.toThrow('is not signed with this key');
    await writeFile(path.join(published, 'rates.json.sig'), 'Not found');
    await expect(signFolder(site, await ours(), published)).rejects.toThrow('is no signature of rates.json');
  });

  test('whose card cannot be read is not signed', async () => {
    await freshSite();
    await rewrite('rates.json', (text) => text.replace('ltx-rates/1', 'ltx-rates/2'));
    await expect(signFolder(site, await ours())).rejects.toThrow('the rate card cannot be used: format');
    expect(await readdir(site)).toEqual(['rates.json']);
  });

  test.each([
    [
      'a bit of the card',
      () => rewrite('rates.json', (text) => text.replace('0.08', '0.09')),
      'does not match',
    ],
    [
      'a letter of the signature',
      () => rewrite('rates.json.sig', (text) => text.replace('"signature": "', '"signature": "0')),
      'is none, or is damaged',
    ],
    ['no signature', () => rm(path.join(site, 'rates.json.sig')), 'is not signed'],
    ['no card', () => rm(path.join(site, 'rates.json')), 'holds no rates.json'],
  ])('with %s is refused', async (_, spoil, says) => {
    await freshSite();
    await signFolder(site, await ours());
    await spoil();
    await expect(verifyFolder(site, await ourKey())).rejects.toThrow(says);
  });

  test('of another key is refused', async () => {
    await freshSite();
    await signFolder(site, await signerOf(at('others', PRIVATE_KEY)));
    await expect(verifyFolder(site, await ourKey())).rejects.toThrow('a key that this add-in does not know');
  });
});

describe('A build', () => {
  const values = () => ({
    'rates-key': at('keys', PUBLIC_KEY),
    'rates-signature': path.join(site, 'rates.json.sig'),
  });

  test('that is given a key and the signature of its card carries both, in its page and beside the card', async () => {
    await freshSite();
    await signFolder(site, await ours());
    const made = await publication(values(), 'https://example.com/ltx');
    const page = await sidebarPage({ site: { ratesAddress: 'rates.json', ...made } });
    expect(page).toContain(` data-rates-key="${await ourKey()}"`);
    expect(page).toContain('data-rates-signature="{\n  &quot;format&quot;: &quot;ltx-signature/1&quot;');
    const out = at('built');
    await buildRates(out, made.ratesSignature);
    const built = await readFile(path.join(out, 'rates.json.sig'), 'utf8');
    expect(built).toBe(await readFile(path.join(site, 'rates.json.sig'), 'utf8'));
    // The audit beside it is signed for itself, once it is there.
    await expect(verifyFolder(out, await ourKey())).rejects.toThrow('audit.json: This audit is not signed');
  });

  test('takes no signature of another card, and none without a key', async () => {
    await freshSite();
    await rewrite('rates.json', (text) => text.replace('"staleAfterDays": 90', '"staleAfterDays": 91'));
    await signFolder(site, await ours());
    const build = (given: object) => publication(given, 'https://example.com/ltx');
    await expect(build(values())).rejects.toThrow('does not fit the card of this build');
    await expect(build({ ...values(), 'rates-key': undefined })).rejects.toThrow(
      'expected --rates-key beside it',
    );
    await expect(build({ 'rates-key': at('none') })).rejects.toThrow('there is no such file');
    // A query would be lost where places are compared: a lost signature would read as one that never was.
    for (const address of ['http://example.com/rates.json', 'https://example.com/rates.json?for=us#now'])
      await expect(build({ 'rates-address': address })).rejects.toThrow(
        `--rates-address: expected an address such as https://example.com/rates.json, got ${address}`,
      );
    await expect(build({ repository: 'javascript:alert(1)' })).rejects.toThrow('--repository: expected');
  });

  test('of a development copy carries neither', async () => {
    expect(await readFile(path.join(ROOT, 'dist/excel/taskpane.html'), 'utf8')).not.toContain(
      'data-rates-key',
    );
    expect(await readdir(path.join(ROOT, 'dist/excel'))).not.toContain('rates.json.sig');
  });
});

test('no private key stands in the repository', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  // A PEM file, or the DER of an Ed25519 key (RFC 8410) as base64 or hexadecimal digits.
  const KEY = new RegExp(
    ['BEGIN [A-Z ]*', 'PRIVATE KEY|MC4CAQAwBQYDK2Vw', 'BCIEI|302e020100300506032b6570', '0422'].join(''),
    'i',
  );
  const holders = files
    .trim()
    .split('\n')
    .filter(
      (file) => /private.*\.pem$/.test(file) || KEY.test(readFileSync(path.join(ROOT, file), 'latin1')),
    );
  expect(holders).toEqual([]);
});
