/**
 * Texts about people: what is known when they are gone.
 *
 * @module
 */
export { Erasure, Privacy } from "./Erasure.ts"
