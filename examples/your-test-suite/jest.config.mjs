// Jest does not see the conditions that Node was started with: they are handed on.
const conditions = process.execArgv.flatMap((one) => /^--conditions=(.+)$/.exec(one)?.[1] ?? [])

export default {
  testEnvironment: "node",
  testEnvironmentOptions: { customExportConditions: [...conditions, "node", "node-addons"] },
  testMatch: ["<rootDir>/test/jest/*.jest.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/jest/stripTypes.mjs" }
}
