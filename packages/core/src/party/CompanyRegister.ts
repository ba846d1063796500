import type { Day } from "../calendar/index.ts"
import type { Branch } from "./Branch.ts"
import type { Headcount } from "./Headcount.ts"

/**
 * Whom to look up: a legal unit, or the one that has a workplace.
 *
 * @category models
 */
export type RegisterNumber = { readonly cvr: string } | { readonly pNumber: string }

/**
 * A workplace as the register has it.
 *
 * @da produktionsenhed, P-enhed
 * @category models
 */
export interface RegisteredUnit {
  readonly pNumber: string
  /** Unknown to the register without it. */
  readonly headcount?: Headcount
  /** The day the headcount is of; the day it was fetched without it. */
  readonly headcountOn?: Day
  readonly firstDay?: Day
  /** The last day of a unit that is closed. */
  readonly lastDay?: Day
}

/**
 * A legal unit as the register has it, with all its workplaces.
 *
 * @da virksomhed i CVR
 * @category models
 */
export interface RegisteredCompany {
  readonly cvr: string
  readonly name: string
  /** Nobody may use what the register says of it for advertising. */
  readonly advertisingProtection: boolean
  readonly branch?: Branch
  /** Closed units too; none for a company without employees. */
  readonly units: ReadonlyArray<RegisteredUnit>
  /** The last day of a company that is closed. */
  readonly lastDay?: Day
  /** CVR number of the company that it was merged into. */
  readonly mergedInto?: string
}

/**
 * What the register answered, and on which day.
 *
 * @da registersvar
 * @category models
 */
export interface RegisterAnswer extends RegisteredCompany {
  readonly fetchedOn: Day
}

/**
 * The Central Business Register, or a copy of it. A host makes one of what it can reach: the library assumes no register.
 *
 * @da CVR
 * @source CVR-loven § 6: workplaces carry the number of their legal unit
 * @category ports
 */
export interface CompanyRegister {
  /**
   * What the register says; `undefined` when it has nobody by that number. Rejects with {@link RegisterUnavailable}.
   */
  lookUp(number: RegisterNumber): Promise<RegisterAnswer | undefined>
}

/**
 * The register could not answer. It says nothing about the number.
 *
 * A plain class: its declaration needs no types of `effect`, and its tag is read by those who have it.
 *
 * @category errors
 */
export class RegisterUnavailable extends Error {
  readonly _tag = "RegisterUnavailable"
  /** Trying again later may help. */
  readonly passing: boolean
  constructor(cause: unknown, { passing = true }: { readonly passing?: boolean } = {}) {
    super("The company register could not answer (virksomhedsregistret svarede ikke).", { cause })
    this.name = "RegisterUnavailable"
    this.passing = passing
  }
}
