// `npm run shadow:example` prints what a made-up act of 2027 would change for 10 000 made-up placements; `-- en` in English.
import { shadow, shadowAsMarkdown } from "../src/law/index.ts"
import { laws, portfolio } from "../test/denmark/madeUp2027.ts"

console.log(
  shadowAsMarkdown(
    shadow(laws, portfolio, { by: ["instrument", "targetGroup"] }),
    process.argv.includes("en") ? "en" : "da"
  )
)
