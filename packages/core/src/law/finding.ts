import type { Deciding, Finding } from "./Judgement.ts"
import { decidingOf } from "./deciding.ts"
import type { RuleOnDay, Said } from "./Law.ts"
import type { AnyCase } from "./Subject.ts"
import type { Language } from "./Texts.ts"
import { findingText } from "./words.ts"

/** What a rule found of a case. */
export const findingOf = (onDay: RuleOnDay, given: AnyCase, said: Said): Finding => new Found(onDay, given, said)

const nothing: ReadonlyArray<never> = []

class Found implements Finding {
  readonly rule: string
  readonly pack: string
  readonly paragraph: string
  readonly source: string
  readonly verdict: Finding["verdict"]
  readonly why: Finding["why"]
  readonly dependsOn: ReadonlyArray<Deciding>
  readonly unverified: ReadonlyArray<string>
  declare readonly da: string
  declare readonly en: string
  readonly #told: readonly [RuleOnDay, AnyCase, Said]

  constructor(onDay: RuleOnDay, given: AnyCase, said: Said) {
    const { rule, pack } = onDay
    this.rule = rule.id
    this.pack = pack
    this.paragraph = rule.paragraph
    this.source = rule.source
    this.verdict = said._tag === "Broken" ? "forbidden" : "dependsOn"
    this.why = whyOf[said._tag]
    this.dependsOn =
      said._tag === "Open"
        ? decidingOf(onDay, given, said.values.values)
        : said._tag === "FactMissing"
          ? said.facts.map((fact) => ({ fact }))
          : nothing
    this.unverified =
      said._tag === "Broken" || said._tag === "Open" ? said.values.unverified : rule.verified ? nothing : [rule.id]
    this.#told = [onDay, given, said]
    Object.defineProperty(this, "da", Found.texts.da)
    Object.defineProperty(this, "en", Found.texts.en)
  }

  #say(language: Language): string {
    const [{ rule }, given, said] = this.#told
    return findingText({ rule, given, said, dependsOn: this.dependsOn, unverified: this.unverified }, language)
  }

  // Made when someone reads them: most of what is judged is only counted, or looked at for its verdict. Properties of its
  // own, so that a copy has them too; their functions are made once, which is most of what a finding would cost.
  static readonly texts = {
    da: {
      enumerable: true,
      get(this: Found) {
        return this.#say("da")
      }
    },
    en: {
      enumerable: true,
      get(this: Found) {
        return this.#say("en")
      }
    }
  }
}

const whyOf = {
  Broken: "broken",
  NoRule: "noRule",
  NoValue: "noRule",
  Open: "unknownFacts",
  FactMissing: "unknownFacts"
} as const satisfies Record<Said["_tag"], Finding["why"]>
