import { ImportRefused } from "@partnerskab/core/storage"

/** Why an export is not taken in that is one from its first line to its last. */
export const refuse = {
  shape: ([first, last]: readonly [number, number]) =>
    new ImportRefused(
      `Noget i linje ${first}-${last} kan ikke læses.`,
      `Something in lines ${first}-${last} cannot be read.`
    ),
  held: ([first, last]: readonly [number, number], problem: string) =>
    new ImportRefused(
      `Noget i linje ${first}-${last} kan ikke gemmes: ${problem}`,
      `Something in lines ${first}-${last} cannot be kept: ${problem}`
    ),
  entity: (at: number, entity: string) =>
    new ImportRefused(
      `Linje ${at} er et ${entity}, og intet installeret kender ${entity}. Installér det, der har skrevet det, og kør partnerskab-pg apply.`,
      `Line ${at} is a ${entity}, and nothing that is installed knows ${entity}. Install what wrote it, and run partnerskab-pg apply.`
    ),
  untold: (commandId: string) =>
    new ImportRefused(
      `Kommandoen ${commandId} har skrevet poster, som ikke er i journalen.`,
      `The command ${commandId} wrote entries that are not in the journal.`
    )
}
