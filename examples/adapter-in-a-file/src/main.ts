import { argv } from "node:process"
import { firstAgreement, partnerships } from "./firstAgreement.ts"

const path = argv[2] ?? "partnerskab.sqlite"

const before = partnerships(path)
await firstAgreement(before.pk)
before.storage.close()

const after = partnerships(path)
const agreement = await after.pk.agreement("A-1")
console.log(`${path}: A-1 is ${agreement?.state._tag ?? "not there"}`)
console.log("Replayed from the journal, these differ:", await after.pk.verify())
after.storage.close()
