import { HtmlValidate } from "html-validate"

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:standard", "html-validate:a11y"],
  rules: {
    // The names of the parties are as long as they are.
    "long-title": "off"
  }
})

/** What an outside parser holds against a page, each with its place. */
export const htmlProblems = async (page: string): Promise<ReadonlyArray<string>> => {
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)
  )
}
