import type { AgreementDifference } from "../differences/AgreementDifference.ts"
import { endReasonWords } from "./letterWords.ts"

type StatusChanged = Extract<AgreementDifference, { readonly _tag: "StatusChanged" }>

/** What has become of an agreement, in both languages. */
export const statusText = ({ was, is, endReason }: StatusChanged): readonly [da: string, en: string] => {
  switch (is) {
    case "Prospect":
      return ["Det overvejes at indgå aftalen.", "The agreement is being considered."]
    case "Draft":
      return was === "Proposed"
        ? [
            "Aftalen er taget tilbage fra godkendelse og er igen et udkast.",
            "The agreement is taken back from approval and is a draft again."
          ]
        : ["Aftalen er et udkast.", "The agreement is a draft."]
    case "Proposed":
      return ["Aftalen er sendt til godkendelse.", "The agreement awaits approval."]
    case "Active":
      return was === "Ended"
        ? ["Aftalen er ikke afsluttet alligevel.", "The agreement has not ended after all."]
        : ["Aftalen er indgået.", "The agreement is signed."]
    case "Ended": {
      const why = endReason && endReasonWords[endReason]
      const given = (text: string | undefined) => (text === undefined ? "" : ` ${text}`)
      return [`Aftalen er afsluttet.${given(why?.da)}`, `The agreement is ended.${given(why?.en)}`]
    }
    case "Dropped":
      return ["Arbejdet med aftalen er opgivet.", "The agreement is dropped."]
    default:
      return ["Aftalen findes ikke.", "There is no agreement."]
  }
}
