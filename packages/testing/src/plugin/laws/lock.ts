import { compareLock } from "../../lock/compareLock.ts"
import { lockOf } from "../../lock/lockOf.ts"
import { law, none, type PluginLaw } from "./Law.ts"

/** Law 26: what is committed of the module. */
export const lockLaws: ReadonlyArray<PluginLaw> = [
  law(26, "what is stored is read, evolved and counted as the committed lock says", ({ module, lock }) => {
    if (lock === undefined) return
    const own = lock.modules[module.key]
    const committed = { ...lock, modules: own === undefined ? {} : { [module.key]: own } }
    none(compareLock(lockOf([module]), committed).map(({ code, text }) => `${code}: ${text}`))
  })
]
