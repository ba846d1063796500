import { describe } from "vitest"
import { sameIds } from "./sameIds.ts"

describe("the same ids in file two", () => sameIds("two"))
