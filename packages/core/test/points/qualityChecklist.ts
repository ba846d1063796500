/**
 * A checklist of the tests' own.
 *
 * @assumes all of it: the source documents have no text of the concept
 */
export const steps = [
  { step: "formaal-aftalt", phase: "etablering", da: "Formålet er aftalt", en: "The purpose is agreed" },
  { step: "samtale", phase: "opfoelgning", da: "Samtale på arbejdsstedet", en: "A talk at the workplace" },
  { step: "evaluering-holdt", phase: "evaluering", da: "Evaluering er holdt", en: "An evaluation is held" }
] as const
export const instruments = ["virksomhedspraktik", "loentilskud"]
