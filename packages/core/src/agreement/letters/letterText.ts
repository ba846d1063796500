import type { LetterParagraph } from "./Letter.ts"

const indented = (text: string): string => text.replaceAll("\n", "\n    ")

/** The paragraphs of a letter as plain text. */
export const letterText = (paragraphs: ReadonlyArray<LetterParagraph>): string =>
  paragraphs
    .map(({ heading, text, lines }) =>
      [
        ...(heading === undefined ? [] : [heading]),
        ...(text === undefined ? [] : [text]),
        ...lines.flatMap((line) => [
          `- ${indented(line.text)}${line.mustApprove ? " *" : ""}`,
          ...line.details.map((detail) => `    ${indented(detail)}`)
        ])
      ].join("\n")
    )
    .join("\n\n")
