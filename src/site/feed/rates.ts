import { runCommand } from '../command.ts';
import { makeKeys, PRIVATE_KEY, PUBLIC_KEY, publicKeyOf, signerOf } from './keyFiles.ts';
import { signFolder, verifyFolder } from './signedFolder.ts';

const HELP = `
npm run rates: keys for a feed of rate cards, signing it and verifying it. shared/rates/README.md says how they go together.

  npm run rates -- keys FOLDER                  makes ${PRIVATE_KEY} and ${PUBLIC_KEY} in a folder outside the project
  npm run rates -- sign FOLDER --key FILE       signs rates.json there, and audit.json where there is one
  npm run rates -- sign FOLDER --key FILE --after FOLDER
                                                the same, going on from the signatures published last
  npm run rates -- verify FOLDER --key FILE     says whether all is signed with the public key FILE
`;

await runCommand(
  HELP,
  { key: { type: 'string' }, after: { type: 'string' } },
  async ({ key, after }, [action, folder, ...more]) => {
    if (folder === undefined || more.length > 0) throw new Error(`Give one action and one folder.\n${HELP}`);
    const keyFile = (name: string) => {
      if (key === undefined) throw new Error(`--key: expected the file of a key, such as ${name}`);
      return key;
    };
    switch (action) {
      case 'keys':
        await makeKeys(folder);
        return console.log(
          `Made ${PRIVATE_KEY} and ${PUBLIC_KEY} in ${folder}. Keep the private one secret and out of every repository.`,
        );
      case 'sign':
        return tell(await signFolder(folder, await signerOf(keyFile(PRIVATE_KEY)), after));
      case 'verify':
        return tell(await verifyFolder(folder, await publicKeyOf(keyFile(PUBLIC_KEY))));
      default:
        throw new Error(`Expected keys, sign or verify, got ${action}.`);
    }
  },
);

function tell(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
