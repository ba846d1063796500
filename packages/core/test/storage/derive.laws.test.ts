import { derive } from "@partnerskab/core/storage"
import { defineLaws } from "@partnerskab/testing"
import { describe, it } from "vitest"
import { plainAdapter } from "./plainAdapter.ts"

defineLaws({ describe, it }, "an adapter that writes only what cannot be derived", () => derive(plainAdapter()))
