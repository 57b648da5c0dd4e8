import path from 'node:path';
import {fileURLToPath} from 'node:url';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';
import {layersRule} from './scripts/lint/layers.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

export default defineConfig(
  globalIgnores(['build/', '.docusaurus/', '.cache/', 'node_modules/', 'static/', 'tests/fixtures/', 'exemples/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: root}},
    plugins: {site: {rules: {layers: layersRule(root)}}},
    rules: {
      'site/layers': 'error',
      // `== null` is the short way to say null or undefined.
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-console': 'error',
      // An ambient declaration (.d.ts) can only name a type by `import('…')`: an import line would make it a module.
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // A number reads the same in a template as in String(…).
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `onClick={() => close()}` says what it does; braces add nothing.
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // Docusaurus and unified ask for async functions even where nothing is awaited.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Commands talk to a terminal.
    files: ['scripts/**/*.ts', 'tests/support/browser.ts'],
    rules: {'no-console': 'off'},
  },
  {
    // Configuration files are outside tsconfig.json: no types to check them with.
    files: ['**/*.{js,mjs,mts}'],
    extends: [tseslint.configs.strict],
  },
);
