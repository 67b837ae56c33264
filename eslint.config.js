import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rules by selector: ESLint keeps only the last list that matches a file, so the lists are put together by hand. */
const NO_LONE_TESTS = {
  selector:
    "CallExpression > MemberExpression.callee[property.name='only'][object.name=/^(describe|it|suite|test)$/]",
  message: 'This would run alone, and the others never.',
};
const CLOCK_IS_GIVEN = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The time comes from the Clock that is handed in.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time comes from the Clock that is handed in.',
  },
];

export default defineConfig(
  globalIgnores(['dist', 'demo/dist', 'coverage']),
  js.configs.recommended,
  {
    name: 'all',
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', NO_LONE_TESTS],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    name: 'node scripts',
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    name: 'demo pages',
    files: ['demo/*.js', 'demo/!(server)/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'typescript',
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The compiler forgets that a field can change during an `await`, so the rule calls the check after it needless.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // An empty string is mostly as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // An interface often asks for a promise where one who implements it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'the package',
    files: ['src/**/*.ts'],
    ignores: ['src/backend/contract.ts'],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^zod($|/)',
              message:
                'It is heavy, and src/backend/contract.ts, which is loaded late, is the one place for it.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'time and network belong to the session and the backend',
    files: ['src/**/*.ts'],
    ignores: ['src/session/**', 'src/backend/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['setTimeout', 'setInterval'].map((name) => ({
          name,
          message: 'The session owns the one timer of a page.',
        })),
        { name: 'fetch', message: 'Only a backend speaks to the network.' },
      ],
      'no-restricted-syntax': ['error', NO_LONE_TESTS, ...CLOCK_IS_GIVEN],
    },
  },
  {
    name: 'elements',
    files: ['src/**/*.ts', 'test/elements/**/*.ts', 'demo/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-private-properties': ['error', { private: '^_' }],
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
      'wc/guard-super-call': 'off',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-params': 'error',
      'wc/no-typos': 'error',
      'wc/require-listener-teardown': 'error',
      // Lit calls a template's listeners on the host.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'tests',
    files: ['test/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
