import { compileLaw, type Law, type RulePack, type Subject } from "../law/index.ts"
import type { AnyPlugin, LawAbout } from "../plugin/index.ts"

/** A pack with who brings it: the installation itself ("installation"), or a plugin. */
export interface InstalledPack {
  readonly by: string
  readonly pack: RulePack
}

/** The packs of an installation and its plugins. */
export const packsOf = (
  packs: ReadonlyArray<RulePack>,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<InstalledPack> => [
  ...packs.map((pack) => ({ by: "installation", pack })),
  ...plugins.flatMap(({ key: by, definition }) => definition.packs.map((pack) => ({ by, pack })))
]

/** Gives the law about a subject; it is compiled once, when it is first asked for. */
export const lawOf = (packs: ReadonlyArray<InstalledPack>): LawAbout => {
  const made = new Map<string, Law>()
  return (about) => {
    const known = made.get(about.key)
    if (known !== undefined) return known as never
    const law = compileLaw(
      about,
      packs.map(({ pack }) => pack)
    )
    made.set(about.key, law)
    return law
  }
}

/** Gives the law, and notes which packs were asked. */
export const lawFrom = ({
  lawAbout
}: {
  readonly lawAbout: LawAbout
}): { readonly lawAbout: LawAbout; readonly asked: () => ReadonlyArray<string> } => {
  const asked = new Set<string>()
  return {
    lawAbout: (about) => {
      const law = lawAbout(about)
      for (const pack of law.packs) if (isAbout(pack, about)) asked.add(packName(pack))
      return law
    },
    asked: () => [...asked].toSorted()
  }
}

const isAbout = ({ rules }: RulePack, { key }: Subject): boolean => rules.some(({ subject }) => subject.key === key)

const packName = ({ id, seal }: RulePack): string => `law ${id}${seal === undefined ? "" : ` (${seal.slice(0, 12)})`}`
