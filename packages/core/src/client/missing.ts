import { type AgreementState, type PlaceApprovals, placeTitle, statusOn } from "../agreement/index.ts"
import type { Day } from "../calendar/index.ts"
import type { StillMissing } from "./ApprovalAnswers.ts"

const missing = (code: StillMissing["code"], at: string, texts: readonly [da: string, en: string]): StillMissing => ({
  code,
  at,
  da: texts[0],
  en: texts[1]
})

/** What is still to be done before an agreement is in force. */
export const missingOf = (
  state: AgreementState,
  places: ReadonlyArray<PlaceApprovals>,
  today: Day
): ReadonlyArray<StillMissing> => {
  switch (state._tag) {
    case "Prospect":
      return [
        ...(state.consultant === undefined
          ? [missing("consultant", "/consultant", ["Vælg en konsulent.", "Choose a consultant."])]
          : []),
        missing("contacts", "/contacts", ["Udpeg to kontaktpersoner på hver side.", "Name two contacts on each side."]),
        missing("points", "/points", ["Vælg aftalens punkter.", "Choose the points."])
      ]
    case "Draft":
    case "Proposed":
      return [
        ...(statusOn(state, today) === "forgotten"
          ? [missing("keep", "/keptUntil", ["Gem udkastet længere.", "Keep the draft longer."])]
          : []),
        ...(Object.keys(state.points).length === 0
          ? [missing("points", "/points", ["Vælg aftalens punkter.", "Choose the points."])]
          : []),
        ...(state._tag === "Draft"
          ? [
              missing("propose", "", [
                "Send aftalen til godkendelse, eller indgå den på papir.",
                "Send the agreement for approval, or sign it on paper."
              ])
            ]
          : approvalsLeft(state, places))
      ]
    case "Active":
      return approvalsLeft(state, state.approvals.length === 0 ? [] : places)
    case "Ended":
    case "Dropped":
      return []
  }
}

const approvalsLeft = (
  state: Extract<AgreementState, { readonly _tag: "Proposed" | "Active" }>,
  places: ReadonlyArray<PlaceApprovals>
): ReadonlyArray<StillMissing> => {
  const left = places
    .filter(({ complete }) => !complete)
    .map(({ place, side, ...named }): StillMissing => {
      const title = placeTitle({ place, side, ...named })
      const { primary, deputy } = state.contacts[side]
      const by = [primary, deputy]
      return {
        code: "approve",
        at: "/approvals",
        place,
        by,
        da: `Der mangler godkendelse fra ${title.da}.`,
        en: `Approval from ${title.en} is missing.`
      }
    })
  return left.length === 0 && state._tag === "Proposed"
    ? [missing("sign", "", ["Alle har godkendt: indgå aftalen.", "Everybody has approved: sign the agreement."])]
    : left
}
