import { derive } from "@partnerskab/core/storage"
import { defineLaws } from "@partnerskab/testing"
import { describe, it } from "vitest"
import { plainAdapter } from "./plainAdapter.ts"

const name = "an adapter that writes only what cannot be derived"

defineLaws({ describe, it }, { name, probes: [] }, () => derive(plainAdapter()))
