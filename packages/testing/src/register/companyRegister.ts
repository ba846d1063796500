import type { Day } from "@partnerskab/core/calendar"
import {
  type CompanyRegister,
  type RegisteredCompany,
  type RegisterNumber,
  RegisterUnavailable
} from "@partnerskab/core/party"

/**
 * A register in memory. It answers as the Central Business Register would, on the days a test chooses.
 *
 * @category models
 */
export interface FakeCompanyRegister extends CompanyRegister {
  /** What was looked up, oldest first. */
  readonly asked: ReadonlyArray<RegisterNumber>
  /** The day that answers are of from now on. */
  readonly goTo: (day: Day) => void
  /** A company changes, as a whole or in some of its fields. */
  readonly change: (cvr: string, changes: Partial<Omit<RegisteredCompany, "cvr">>) => void
  /** The next so many look-ups are not answered; `passing` without another word. */
  readonly fail: (times: number, how?: { readonly passing: boolean }) => void
}

/**
 * A fake of the company register: companies with their workplaces, closed ones too.
 *
 * @category constructors
 */
export const companyRegister = (
  companies: ReadonlyArray<RegisteredCompany>,
  { today = "2011-01-03" }: { readonly today?: Day } = {}
): FakeCompanyRegister => {
  const all = new Map(companies.map((one) => [one.cvr, one]))
  const asked: Array<RegisterNumber> = []
  let fetchedOn = today
  let failing = { times: 0, passing: true }
  const found = (number: RegisterNumber): RegisteredCompany | undefined =>
    "cvr" in number
      ? all.get(number.cvr)
      : [...all.values()].find(({ units }) => units.some(({ pNumber }) => pNumber === number.pNumber))
  return {
    asked,
    goTo: (day) => void (fetchedOn = day),
    change: (cvr, changes) => {
      const before = all.get(cvr)
      if (before === undefined) throw new Error(`the register has no company with the CVR number ${cvr}`)
      all.set(cvr, { ...before, ...changes })
    },
    fail: (times, { passing } = { passing: true }) => void (failing = { times, passing }),
    lookUp: async (number) => {
      asked.push(number)
      if (failing.times > 0) {
        const { times, passing } = failing
        failing = { times: times - 1, passing }
        throw new RegisterUnavailable("a fault that the test asked for", { passing })
      }
      const company = found(number)
      return company && structuredClone({ ...company, fetchedOn })
    }
  }
}
