const common = {
  testEnvironment: 'node',
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/esbuild-transform.cjs' },
  moduleFileExtensions: ['ts', 'js', 'cjs', 'json'],
};

module.exports = {
  projects: [
    { ...common, testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/stacks/fork.test.ts'] },
    {
      ...common,
      // CDKTF is archived; its maintained fork has to stay a drop-in. Needs a mapper, hence a project.
      displayName: 'cdktn',
      testMatch: ['<rootDir>/test/stacks/fork.test.ts'],
      moduleNameMapper: { '^cdktf$': 'cdktn', '^cdktf/(.*)$': 'cdktn/$1' },
    },
  ],
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
};
