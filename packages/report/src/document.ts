import type { Language } from "@partnerskab/core/evaluation"
import { type Html, html, styleElement } from "./html.ts"
import { labels } from "./labels.ts"

/**
 * How a page is written.
 *
 * @category models
 */
export interface HtmlOptions {
  readonly language: Language
  /** Where the same report stands in the other language: a relative or `http(s)` address; any other gives no link. */
  readonly alternate?: string
}

/**
 * What a page is made of.
 *
 * @category models
 */
export interface Page {
  /** In the window's title. */
  readonly title: string
  readonly stylesheet: string
  readonly header: Html
  readonly main: Html
  readonly format: string
}

/**
 * One HTML document that needs nothing else: no scripts, no fonts, no images, no network.
 *
 * @category text
 */
export const document = (
  { title, stylesheet, header, main, format }: Page,
  { language, alternate }: HtmlOptions
): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        ${styleElement(stylesheet)}
      </head>
      <body>
        <header>${otherLanguage(alternate, language)} ${header}</header>
        <main>${main}</main>
        <footer>
          <p>${labels.format[language]}: <code>${format}</code></p>
        </footer>
      </body>
    </html>`.toString()

const otherLanguage = (address: string | undefined, language: Language): Html | undefined => {
  if (address === undefined || !isFollowable(address)) return undefined
  return language === "da"
    ? html`<a class="alternate" href="${address}" rel="alternate" hreflang="en" lang="en">English</a>`
    : html`<a class="alternate" href="${address}" rel="alternate" hreflang="da" lang="da">Dansk</a>`
}

// A browser drops control characters and leading blanks before it looks for a scheme, so they are refused outright.
const isFollowable = (address: string): boolean =>
  !/[\p{Cc}\s]/u.test(address) && (/^https?:/i.test(address) || !/^[^/?#]*:/.test(address))
