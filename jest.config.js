/** Tests run TypeScript through swc; type errors are the linter's business (`npm run lint`). */
const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

export default {
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  setupFiles: ["<rootDir>/src/messages/both.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  transform,
  transformIgnorePatterns: [
    "/node_modules/(?!(htmlparser2|domhandler|domutils|dom-serializer|entities|domelementtype|pdfjs-dist)/)",
  ],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  maxWorkers: 2,
};
