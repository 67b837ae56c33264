import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveFile } from '../../demo/server/http/static-files.js';

let parent: string;
let root: string;
before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'static-'));
  root = join(parent, 'site');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(parent, 'site-secrets'));
  const files = [
    'site/index.html',
    'site/assets/a.js',
    'site/assets/a.css',
    'site/a b.svg',
    'site/.env',
    'site/key.pem',
  ];
  for (const name of [...files, 'secret.txt', 'site-secrets/key.txt'])
    await writeFile(join(parent, name), name);
});
after(() => rm(parent, { recursive: true }));

const found = [
  ['/', 'site/index.html', 'text/html; charset=utf-8'],
  ['/index.html', 'site/index.html', 'text/html; charset=utf-8'],
  ['/assets/a.js', 'site/assets/a.js', 'text/javascript; charset=utf-8'],
  ['/assets/a.css', 'site/assets/a.css', 'text/css; charset=utf-8'],
  ['/a%20b.svg', 'site/a b.svg', 'image/svg+xml'],
  ['/assets/../index.html', 'site/index.html', 'text/html; charset=utf-8'],
] as const;
for (const [path, text, type] of found)
  test(`${path} is found, as ${type}`, async () => {
    const response = await serveFile(root, path);
    assert.equal(await response?.text(), text);
    assert.equal(response?.headers.get('content-type'), type);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  });

const hidden = [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/../site-secrets/key.txt',
  '/.env',
  '/key.pem',
  '/assets',
  '/assets/',
  '/index.html%00.js',
  '/%',
  '/nowhere.html',
];
for (const path of hidden)
  test(`${path} is not`, async () => assert.equal(await serveFile(root, path), undefined));

test('pages come with the policy the elements promise to run under; other files need none', async () => {
  const policy = (await serveFile(root, '/'))?.headers.get('content-security-policy');
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
  ])
    assert.ok(policy?.includes(part), part);
  assert.ok(!policy?.includes('unsafe'));
  assert.equal((await serveFile(root, '/assets/a.js'))?.headers.get('content-security-policy'), null);
});
