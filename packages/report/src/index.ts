/**
 * Evaluation reports as HTML: one file that can be sent, printed and kept.
 *
 * @module
 */
export { type HtmlOptions, renderHtml } from "./renderHtml.ts"
