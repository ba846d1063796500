// Types that are right for one plugin and too dear, too large or too generous for many.
import { core } from "./places.mjs"

/** Puts other words in the place of these, in a file that must hold them. */
const instead = (file, words, others) => (hands) =>
  hands.edit(`${core}/${file}`, (text) => {
    const changed = text.replace(words, others)
    if (changed === text) throw new Error(`${file} does not say: ${words}`)
    return changed
  })

const fold = `P extends readonly [infer One extends AnyPlugin, ...infer Rest extends ReadonlyArray<AnyPlugin>]
  ? Carried<One>[K] | Part<Rest, K>
  : never`
const inlined = "{ readonly [K in keyof Partnerskab<E, P>]: Partnerskab<E, P>[K] }"
const door = "Door<InstalledCommands<M>[K], never>"

export const sizeFaults = [
  {
    title: "plugins are folded one by one instead of mapped",
    says: /TS2589|instantiations per plugin.*the limit is/,
    plant: instead("plugin/Installed.ts", /Carried<\s*P\[number\]\s*>\[K\]/, fold)
  },
  {
    title: "an installation is spelt out instead of named",
    says: /declared: bytes.*the limit is/,
    plant: instead("client/createPartnerskab.ts", "): Partnerskab<E, P> =>", `): ${inlined} =>`)
  },
  {
    title: "a module that is no point among an agreement's points",
    says: /agreement\.points\. the editor lists rooms/,
    plant: instead("plugin/Installed.ts", "TermsOf<M[K]> extends never ? never : K", "K")
  },
  {
    title: "a plugin that does not tell what it disables",
    says: /the editor lists \w+, which should not be there/,
    plant: instead("plugin/Plugin.ts", "readonly disable: Disable", "readonly disable: never")
  },
  {
    title: "a refusal that says any to the editor",
    says: /hovering over a refusal/,
    plant: instead(
      "client/Doors.ts",
      "infer R extends Refusal } ? R : never",
      "infer _ extends Refusal } ? any : never"
    )
  },
  {
    title: "every door is typed by all the others",
    says: /used: growth.*the limit is/,
    plant: instead("client/Doors.ts", door, `Exclude<keyof M, K> extends never ? never : ${door}`)
  }
].map((fault) => ({ gate: "sizes", ...fault }))
