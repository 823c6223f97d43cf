import { afterEach, describe, expect, it, vi } from 'vitest';
import { findProgram } from './program.ts';

const place = process.execPath;
const node = { name: 'Node', variable: 'SOME_NODE', places: ['/nowhere/node', place], install: 'nodejs' };

describe('A program that tests need', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is at one of the usual places, unless a variable names another', () => {
    expect(findProgram(node)).toBe(place);
    vi.stubEnv('SOME_NODE', import.meta.filename);
    expect(findProgram(node)).toBe(import.meta.filename);
    vi.stubEnv('SOME_NODE', '/nowhere/node');
    expect(() => findProgram(node)).toThrow('SOME_NODE: there is no file /nowhere/node.');
  });

  it('that is missing is said, and in CI fails', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.stubEnv('CI', '');
    expect(findProgram({ ...node, places: [] })).toBeUndefined();
    const reason = 'No Node found. Install nodejs, or set SOME_NODE to its path.';
    expect(warn).toHaveBeenCalledWith(`Tests that need Node are skipped: ${reason}`);
    vi.stubEnv('CI', 'true');
    expect(() => findProgram({ ...node, places: [] })).toThrow(reason);
  });
});
