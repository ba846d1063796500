import { fromAsync } from "@partnerskab/core/storage"
import { asAsync, defineLaws } from "@partnerskab/testing"
import { describe, it } from "vitest"
import { memory } from "../src/index.ts"

defineLaws({ describe, it }, "memory", memory)
defineLaws({ describe, it }, "memory behind promises", () => fromAsync(asAsync(memory())))
