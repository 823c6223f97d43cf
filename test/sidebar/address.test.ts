// Which addresses the page fetches from.
import { describe, expect, it } from 'vitest';
import { fileAddress } from '../../src/sidebar/download/httpsAddress.ts';

describe('an address to fetch from', () => {
  it.each([
    ['https://example.org/rates.json', 'https://example.org/rates.json'],
    [' HTTPS://Example.org/rates.json ', 'https://example.org/rates.json'],
    ['http://127.0.0.1:8080/rates.json', 'http://127.0.0.1:8080/rates.json'],
    ['http://localhost/rates.json', 'http://localhost/rates.json'],
  ])('%s is taken', (typed, address) => {
    expect(fileAddress(typed).href).toBe(address);
  });
  it.each([
    'http://example.org/rates.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'https://me:secret@example.org/',
    'rates.json',
    '/rates.json',
    '//example.org/rates.json',
    'https:rates.json',
    'example.org/rates.json',
    '127.0.0.1:41683',
    'localhost:41683/rates.json',
    '',
  ])('%s is refused', (typed) => {
    expect(() => fileAddress(typed)).toThrow(/begins with https/);
  });
});
