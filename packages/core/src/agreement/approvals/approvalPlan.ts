import * as Schema from "effect/Schema"
import { Side } from "../../party/index.ts"
import {
  defineCodes,
  defineParameter,
  Key,
  Label,
  type Material,
  type MaterialOf,
  type Texts
} from "../../plugin/index.ts"
import type { AgreementContent } from "./agreementContent.ts"

/**
 * A place in the plan of approvals: whose approval, how many, after whom, and independent of whom.
 *
 * @da hvem der skal godkende
 * @category models
 */
export interface ApprovalPlace {
  readonly place: string
  /** What people call it, after "fra" and "af": "virksomheden"; without it, its side or its key. */
  readonly title?: Texts
  /** Its contacts may approve; the other side's, when they say why they do it for them. */
  readonly side: Side
  /** How many people must approve. */
  readonly quorum: number
  /** The places that must be complete before. */
  readonly after: ReadonlyArray<string>
  /** Nobody approves here who has approved there, or has recorded an approval there. */
  readonly independentOf: ReadonlyArray<string>
  /** Until when an approval can be taken back: until a later place has approved, until it is signed, or never. */
  readonly revocable: "untilNext" | "untilSigned" | "never"
}

/**
 * Who must approve an agreement, in which order, and how many.
 *
 * @da plan for godkendelse
 * @assumes one contact of the company, then one of the authority who has not recorded the company's; the sources do not say
 * who signs
 * @category models
 */
export const approvalPlan = defineParameter("agreement.approvalPlan", {
  title: { da: "Hvem der godkender en aftale", en: "Who approves an agreement" },
  form: Schema.Array(
    Schema.Struct({
      place: Key,
      title: Schema.optionalKey(Schema.Struct({ da: Label, en: Label })),
      side: Side,
      quorum: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 20 })),
      after: Schema.Array(Key),
      independentOf: Schema.Array(Key),
      revocable: Schema.Literals(["untilNext", "untilSigned", "never"])
    })
  ) as unknown as Schema.Codec<ReadonlyArray<ApprovalPlace>, ReadonlyArray<ApprovalPlace>>,
  value: [
    { place: "company", side: "company", quorum: 1, after: [], independentOf: [], revocable: "untilSigned" },
    {
      place: "authority",
      side: "authority",
      quorum: 1,
      after: ["company"],
      independentOf: ["company"],
      revocable: "untilSigned"
    }
  ],
  source: "antagelse: virksomheden først, så myndigheden ved en anden person"
})

const sides: Readonly<Record<Side, Texts>> = {
  company: { da: "virksomheden", en: "the company" },
  authority: { da: "myndigheden", en: "the authority" }
}

/** What people call a place of the plan. */
export const placeTitle = ({ place, side, title }: Pick<ApprovalPlace, "place" | "side" | "title">): Texts =>
  title ?? (place === side ? sides[side] : { da: place, en: place })

const Needs: Schema.Codec<Material, Material> = Schema.Union([
  Schema.Literals(["reapprove", "notify", "silent"]),
  Schema.Struct({ reapproveBy: Schema.Array(Key) })
])

/**
 * What a change of each part of an agreement needs. The terms of a point say so themselves: `points` is about which points
 * there are. Whoever sets it from a day on gives only the parts that are another.
 *
 * @da væsentlige ændringer
 * @assumes both sides agree again to everything but who is called; the sources do not say
 * @category models
 */
export const contentMaterial = defineParameter("agreement.material", {
  title: { da: "Hvad en ændring af aftalen kræver", en: "What a change of the agreement needs" },
  partial: true,
  form: Schema.Struct({
    party: Needs,
    edition: Needs,
    firstDay: Needs,
    lastDay: Needs,
    points: Needs,
    contacts: Needs,
    pointContacts: Needs
  }) as unknown as Schema.Codec<MaterialOf<AgreementContent>, MaterialOf<AgreementContent>>,
  value: {
    party: "reapprove",
    edition: "reapprove",
    firstDay: "reapprove",
    lastDay: "reapprove",
    points: "reapprove",
    contacts: "notify",
    pointContacts: "notify"
  },
  source: "antagelse: alt andet end kontaktpersoner kræver ny godkendelse"
})

/**
 * Why someone approves for the other side. A plugin may add others.
 *
 * @da grunde til at godkende på vegne af den anden part
 * @assumes these; the sources name none
 * @category models
 */
export const onBehalfReasons = defineCodes("agreement.onBehalfReasons", {
  papir: { da: "den anden part har underskrevet på papir", en: "the other side has signed on paper" },
  "ingen-adgang": { da: "den anden part har ikke adgang", en: "the other side has no access" },
  mundtligt: { da: "den anden part har sagt ja mundtligt", en: "the other side has said yes" },
  andet: { da: "andet", en: "other" }
})
