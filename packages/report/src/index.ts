/**
 * Evaluations and the status as HTML: one file that can be sent, printed and kept.
 *
 * @module
 */
export type { HtmlOptions } from "./document.ts"
export { renderHtml } from "./renderHtml.ts"
export { renderStatusHtml } from "./renderStatusHtml.ts"
