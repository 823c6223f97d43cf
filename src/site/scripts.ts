import path from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What esbuild made: scripts and style sheets as text, by file name, and what went into them. */
export interface Scripts {
  text(name: string): string;
  /** The names of all of them. */
  readonly names: readonly string[];
  readonly metafile: Metafile;
  /** What authors ask to be kept beside their code: comments with `!` or `@license`. */
  readonly legalComments: string;
}

/** Bundles scripts and style sheets for a product, minified. Nothing is written. */
export async function buildScripts(options: BuildOptions): Promise<Scripts> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    outdir: ROOT, // nothing is written there: esbuild only wants to know
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    logLevel: 'warning',
    ...options,
    write: false,
    metafile: true,
    legalComments: 'external', // the notices carry them
  });
  const texts = new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
  return {
    text(name) {
      const text = texts.get(name);
      if (text === undefined)
        throw new Error(`esbuild made no ${name}, only ${[...texts.keys()].join(', ')}`);
      return text;
    },
    names: [...texts.keys()].filter((name) => !name.endsWith('.LEGAL.txt')),
    metafile,
    legalComments: [...texts]
      .filter(([name]) => name.endsWith('.LEGAL.txt'))
      .map(([, text]) => text.trim())
      .join('\n\n'),
  };
}
