import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** ESLint of the whole workspace; run from the top level with `--config tests/eslint.config.mjs`. */
export default tseslint.config(
  { ignores: ['**/dist/**', '**/bundle/**', '**/node_modules/**', 'demo/data/**', 'tests/results/**', '**/vendor/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['packages/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map(property => ({
          property,
          message: 'HTML sinks are forbidden: build nodes or lit templates.',
        })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/unsafe-html.js', message: 'No HTML string is ever parsed in the customer’s page.' },
            { name: 'lit/directives/style-map.js', message: 'Violates a strict style-src; set properties instead.' },
          ],
        },
      ],
      'no-console': 'error',
    },
  },
  { files: ['packages/elements/**/*.ts', 'demo/gallery/**/*.ts'], ...lit.configs['flat/recommended'] },
  { files: ['packages/elements/**/*.ts'], ...wc.configs['flat/best-practice'] },
  { files: ['packages/elements/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
);
