import type { Language } from "@partnerskab/core/evaluation"

const label = { da: "Byen leves igennem", en: "Living the town through" } as const

/** A bar on a terminal while commands run; nothing where the output is no terminal. */
export const progressBar = (language: Language, stream: NodeJS.WriteStream) => {
  let shown = -1
  return {
    step: (done: number, all: number): void => {
      const percent = Math.floor((done * 100) / all)
      if (!stream.isTTY || percent === shown) return
      shown = percent
      const full = Math.round(percent / 4)
      stream.write(`\r${label[language]}  ${"█".repeat(full)}${"░".repeat(25 - full)}  ${percent} %  (${done}/${all})`)
    },
    end: (): void => {
      if (stream.isTTY) stream.write("\r\u001b[2K")
    }
  }
}
