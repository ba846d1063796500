/**
 * Expectations of a stay, aligned between the company and the jobcentre before it begins.
 *
 * @module
 */
export { alignBefore, expectationItems } from "./expectationCodes.ts"
export {
  ExpectationForm,
  type ExpectationFormState,
  ExpectationsAligned,
  ExpectationsBegun,
  ExpectationsMissing
} from "./ExpectationForm.ts"
export { BeforeExpectations, ExpectationTwice, NotAgreedByBoth, UnknownExpectation } from "./expectationRefusals.ts"
export { Expectations } from "./Expectations.ts"
