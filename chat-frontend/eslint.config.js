import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build', 'client/dist', 'node_modules', '*.config.*'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.test.json', 'client/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The compiler's own check asks for brackets.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['**/test/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it'], package: 'node:test' }] },
      ],
      // Code points are what the tests of offsets are about.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
);
