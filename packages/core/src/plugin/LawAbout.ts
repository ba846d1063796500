import type { Law, Subject } from "../law/index.ts"

/**
 * The rules of law about a subject, of all packs that are installed: `judge(lawAbout(placementSubject), { … })`. The journal
 * keeps which packs were asked.
 *
 * @category operations
 */
export type LawAbout = <S extends Subject>(about: S) => Law<S>
