import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { suggestEmail } from '../../src/core/address/email-typos.js';
import {
  falseCorrections,
  madeSlips,
  moreRealDomains,
  realDomains,
  scoreOf,
  slips,
  type Score,
} from '../helpers/typo-score.js';

const share = (part: readonly unknown[], { of }: Score) => part.length / of;

describe('a suggestion for a mistyped address', () => {
  const told: readonly (readonly [why: string, typed: string, meant: string])[] = [
    ['the name', 'ana@gmial.com', 'ana@gmail.com'],
    ['the ending', 'ana@hotmail.con', 'ana@hotmail.com'],
    ['both', 'ana@gmial.con', 'ana@gmail.com'],
    ['a short name’s ending', 'ana@aol.cmo', 'ana@aol.com'],
    ['no dot', 'ana@gmailcom', 'ana@gmail.com'],
    ['a comma for the dot', 'ana@yahoo,com', 'ana@yahoo.com'],
    ['two dots', 'ana@web..de', 'ana@web.de'],
    ['the dot too late', 'ana@hotmailc.o.uk', 'ana@hotmail.co.uk'],
    ['a dot at the end', 'ana@gmail.com.', 'ana@gmail.com'],
    ['www', 'ana@www.gmail.com', 'ana@gmail.com'],
    ['Colombia for com', 'ana@gmail.co', 'ana@gmail.com'],
    ['a regional domain', 'ana@yaho.co.jp', 'ana@yahoo.co.jp'],
    ['a regional domain that is not listed', 'ana@hotmial.se', 'ana@hotmail.se'],
    ['as it sounds', 'ana@hotmale.com', 'ana@hotmail.com'],
    ['a letter that looks alike', 'ana@gma1l.com', 'ana@gmail.com'],
    ['a letter of another script', 'ana@gmаil.com', 'ana@gmail.com'],
    ['in capitals', 'ANA@GMIAL.COM', 'ANA@gmail.com'],
    ['a tag', 'Ana.Bell+shop@gmial.com', 'Ana.Bell+shop@gmail.com'],
    ['a quoted name', '"ana bell@home"@gmial.com', '"ana bell@home"@gmail.com'],
    ['a name in another script', '用户@gmial.com', '用户@gmail.com'],
  ];
  for (const [why, typed, meant] of told)
    it(`${typed} (${why}): ${meant}`, () => assert.equal(suggestEmail(typed), meant));

  const kept: readonly (readonly [why: string, address: string])[] = [
    ['known', 'ana@gmail.com'],
    ['known, in capitals', 'Ana@GMAIL.com'],
    ['known, with a blank', 'ana@gmail.com '],
    ['another provider', 'ana@ymail.com'],
    ['another provider', 'ana@mail.com'],
    ['another provider', 'ana@email.com'],
    ['another provider', 'ana@gmx.com'],
    ['regional', 'ana@hotmail.co.uk'],
    ['regional, not listed', 'ana@yahoo.com.pe'],
    ['one letter is another service', 'ana@qmail.com'],
    ['one letter is another service', 'ana@cloud.com'],
    ['a company in Cameroon', 'ana@orange.cm'],
    ['a company in Colombia', 'ana@lever.co'],
    ['a company', 'ana@comcast.com'],
    ['a short name', 'ana@love.com'],
    ['as near to .de as to .es', 'ana@hotmail.ds'],
    ['a school', 'ana@live.unc.edu'],
    ['international', 'ana@bücher.example'],
    ['international', 'ana@例子.广告'],
    ['an intranet', 'root@localhost'],
    ['nobody', '@gmial.com'],
    ['no domain', 'ana@'],
    ['no address', 'gmial.com'],
    ['nothing', ''],
  ];
  for (const [why, address] of kept)
    it(`${address} (${why}): none`, () => assert.equal(suggestEmail(address), undefined));

  it('puts right at least 95 of 100 slips, and at most one of 200 to something else', () => {
    for (const [name, set] of Object.entries({ slips, madeSlips })) {
      const score = scoreOf(set);
      assert.ok(share(score.right, score) >= 0.95, `${name}: missed ${score.missed.join(', ')}`);
      assert.ok(share(score.wrong, score) <= 0.005, `${name}: wrong ${score.wrong.join(', ')}`);
    }
  });

  it('leaves at least 99 of 100 real domains alone', () => {
    for (const domains of [realDomains, moreRealDomains]) {
      const corrected = falseCorrections(domains);
      assert.ok(corrected.length / domains.length <= 0.01, corrected.join(', '));
    }
  });

  it('keeps the name, changes the domain, and has nothing more to say of its own suggestion', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.constant('ana')),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.domain(),
          fc.constantFrom(...slips.map(({ typed }) => typed), ...realDomains),
        ),
        (name, domain) => {
          const address = `${name}@${domain}`;
          const suggestion = suggestEmail(address);
          if (suggestion === undefined) return;
          const at = address.lastIndexOf('@') + 1;
          assert.equal(suggestion.slice(0, at), address.slice(0, at));
          assert.notEqual(suggestion.toLowerCase(), address.toLowerCase());
          assert.equal(suggestEmail(suggestion), undefined);
        },
      ),
    );
  });

  it('has nothing to say of a text that no address can be', () => {
    for (const part of ['.', 'gmail.', 'a', 'male.', '@', '\ud800'])
      assert.equal(suggestEmail(`ana@${part.repeat(10_000)}`), undefined);
  });
});
