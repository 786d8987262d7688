import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** What a function of its arguments does not touch (docs/architecture.md, wall 1). */
const world = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'document',
  'window',
  'self',
  'location',
  'navigator',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'performance',
  'crypto',
  'console',
  'browser',
  'chrome',
  'process',
  'MutationObserver',
  'DOMParser',
];
const htmlSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc'];
const sinkRules = [
  ...htmlSinks.map((name) => ({
    selector: `MemberExpression[property.name='${name}'], JSXAttribute[name.name='${name}']`,
    message: 'Text nodes only: no markup is ever made from a string (wall 8).',
  })),
  {
    selector: "MemberExpression[property.name='write'][object.name='document']",
    message: 'Text nodes only (wall 8).',
  },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only WXT and config files want a default.',
};
const noDefaultCase = { selector: 'SwitchCase[test=null]', message: 'Switch a union whole: no default.' };
const errorsAreValues = [
  { selector: 'TryStatement', message: 'Errors are values: `try` stands in lib/platform/ alone.' },
  { selector: 'ThrowStatement', message: 'Errors are values: nothing in lib/ throws.' },
];
const noState = [
  { selector: 'ClassDeclaration, ClassExpression', message: 'No classes: plain functions and data.' },
  {
    selector:
      'Program > VariableDeclaration[kind=let], Program > ExportNamedDeclaration > VariableDeclaration[kind=let]',
    message: 'No module state.',
  },
];

export default tseslint.config(
  { ignores: ['.wxt', '.output', '.stryker-tmp', 'node_modules', 'coverage', 'reports'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40 }],
      complexity: ['error', { max: 8, variant: 'modified' }], // a union that is switched whole counts once
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...sinkRules],
    },
  },
  {
    // Mail text is hostile: no expression may take more time than its text is long.
    files: ['lib/**', 'components/**', 'entrypoints/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    files: ['lib/**', 'components/**'],
    rules: { 'no-restricted-syntax': ['error', ...sinkRules, noDefaultExport, noDefaultCase, ...noState] },
  },
  {
    files: ['lib/**'],
    ignores: ['lib/platform/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...sinkRules,
        noDefaultExport,
        noDefaultCase,
        ...noState,
        ...errorsAreValues,
      ],
      'no-restricted-globals': [
        'error',
        ...world.map((name) => ({
          name,
          message: 'lib/ is a function of its arguments; the world lives in lib/platform/.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**/platform/**',
                '**/components/**',
                '**/entrypoints/**',
                '**/scripts/**',
                'wxt',
                'wxt/*',
                'preact',
                'preact/*',
                'node:*',
              ],
              message: 'lib/ imports nothing above it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['components/**'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'browser', 'chrome', 'localStorage', 'sessionStorage'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/platform/**', '**/entrypoints/**', 'wxt', 'wxt/*'],
              message: 'Views are functions of (data, t).',
            },
          ],
        },
      ],
    },
  },
  {
    // doh-js-client calls `new` on what is injected into it, so these must be classes.
    files: ['lib/platform/doh-js-client.ts'],
    rules: { 'no-restricted-syntax': ['error', ...sinkRules, noDefaultExport, noDefaultCase] },
  },
  {
    // Tables of cases are long by nature.
    files: ['test/**', 'scripts/**'],
    rules: {
      'max-lines-per-function': 'off',
      complexity: ['error', 12],
      'no-restricted-syntax': ['error', noDefaultCase],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } },
  { files: ['lib/knowledge/providers/**', 'lib/knowledge/services/**'], rules: { 'max-lines': 'off' } },
);
