import { CannotAssemble, type Catalog, sealProblems } from "../desk/index.ts"

/** Only a storage has a hash, so the seals of packs are looked at when there is one. */
export const checkSeals = ({ packs }: Pick<Catalog, "packs">, digest: (text: string) => string): void => {
  const problems = sealProblems(packs, digest)
  if (problems.length > 0) throw new CannotAssemble(problems)
}
