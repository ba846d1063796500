import { argv } from "node:process"
import { orThrow } from "@partnerskab/core"
import { partnerships } from "../src/firstAgreement.ts"

// A process of its own: `node test/register.ts <file> <name> <how many>`.
const [, , path = "", name = "", count = "0"] = argv

const { pk, storage } = partnerships(path)
for (let n = 1; n <= Number(count); n++)
  orThrow(await pk.as(name).people.register({ person: `${name}-${n}`, on: "2026-11-02", name: `Person ${n}` }))
storage.close()
