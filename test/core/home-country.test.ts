import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { homeCountry, isCountry } from '../../src/core/address/home-country.js';

/** The page's language, the reader's, and where they are taken to be at home. */
const homes: readonly (readonly [page: string, reader: readonly string[], home: string | undefined])[] = [
  ['de-AT', ['de-DE'], 'AT'],
  ['de', ['en-US', 'de-CH'], 'CH'],
  ['de', ['en-US', 'en'], 'DE'],
  ['en', ['fr-FR'], 'US'],
  ['en', ['en', 'en-IE'], 'IE'],
  ['pt', [], 'BR'],
  ['es-419', ['es-MX'], undefined],
  ['zh-Hant', [], 'TW'],
  ['', ['de-DE'], undefined],
  ['not a language', ['de-DE'], undefined],
  ['de', ['', '*', 'de_DE'], 'DE'],
];

describe('the country of a page', () => {
  for (const [page, reader, home] of homes)
    it(`is ${home ?? 'not guessed'} for ${JSON.stringify(page)} read in ${JSON.stringify(reader)}`, () => {
      assert.equal(homeCountry(page, reader), home);
    });
});

describe('a country, as a page may name it', () => {
  for (const text of ['DE', 'AT', 'XK'])
    it(`is ${text}`, () => {
      assert.equal(isCountry(text), true);
    });

  for (const text of ['', 'de', 'DEU', 'D', '+49', 'ÄÖ', 'DE ', 'Germany'])
    it(`is none in ${JSON.stringify(text)}`, () => {
      assert.equal(isCountry(text), false);
    });
});
