import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

/** Who may import what: architecture.md section 3, third column. */
const forbid = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        ...patterns,
        { regex: '^@cdktf/provider-[a-z]+$', message: 'import per resource: @cdktf/provider-x/lib/<resource>' },
      ],
    },
  ],
});
const layer = (name, message) => ({ regex: `^(\\.\\./)+(${name})(/|$)`, message });
const cdktf = { regex: '^(cdktf|constructs|@cdktf/.*)$', message: 'cdktf belongs in stacks/ and constructs/' };
const yamlAndSchemas = {
  regex: '^(yaml|zod|csv-parse.*)$',
  message: 'a construct reads nothing: what it needs comes in props',
};
const nodeFs = {
  regex: '^node:(fs|process|os|child_process)(/.*)?$',
  message: 'a construct reads no file and no environment',
};

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'cdktf.out', 'coverage', '.state', '.cache', 'bench/out'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // The inferred type of a schema is the point of it.
  { files: ['model/schema/**/*.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  {
    files: ['model/**/*.ts'],
    rules: forbid(cdktf, layer('stacks|constructs|review|cli|main', 'model/ knows nothing of what is built from it')),
  },
  {
    files: ['constructs/**/*.ts'],
    rules: forbid(
      layer('model/(read|rules|messages|schema)|review|cli|stacks|main', 'constructs take plain props'),
      yamlAndSchemas,
      nodeFs,
    ),
  },
  {
    files: ['stacks/**/*.ts'],
    rules: forbid(
      layer('model/(read|rules|messages|schema)|review|cli|main', 'stacks take the finished estate'),
      yamlAndSchemas,
    ),
  },
  {
    files: ['review/**/*.ts'],
    rules: forbid(cdktf, layer('model|stacks|constructs|cli|main', 'review is a second opinion: it shares nothing')),
  },
  { files: ['main.ts'], rules: forbid(layer('review|cli', 'main wires model and stacks')) },
  { files: ['cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'max-lines-per-function': 'off',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
    },
  },
  {
    // Helpers that declare tests for test files: the name and the body come from there.
    files: ['test/live/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'jest/no-export': 'off',
      'jest/no-disabled-tests': 'off',
      'jest/valid-title': 'off',
      'jest/valid-describe-callback': 'off',
      'jest/expect-expect': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      'no-restricted-exports': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
);
