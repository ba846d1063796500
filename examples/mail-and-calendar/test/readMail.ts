/** A mail as its reader sees it: headers on one line each, and decoded. */
export const headerOf = (mail: string, name: string): string | undefined => {
  const head = mail.slice(0, mail.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ")
  const line = head.split("\r\n").find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line === undefined ? undefined : decoded(line.slice(name.length + 1).trim())
}

const decoded = (text: string): string =>
  text
    .replace(/\?= =\?/g, "?==?")
    .replace(/(?:=\?UTF-8\?Q\?[^?]*\?=)+/gi, (words) =>
      fromQuoted(words.replace(/=\?UTF-8\?Q\?|\?=/gi, "").replaceAll("_", " "))
    )
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, words: string) => Buffer.from(words, "base64").toString("utf8"))

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1"
  ).toString("utf8")

/** What the mail says, when it is text alone. */
export const textOf = (mail: string): string =>
  fromQuoted(mail.slice(mail.indexOf("\r\n\r\n") + 4).replaceAll("=\r\n", ""))

/** The calendar that came with it. */
export const icsIn = (mail: string): string =>
  Buffer.from(/name=invitation\.ics[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(mail)?.[1] ?? "", "base64").toString("utf8")

/** What a receiver keeps that drops what it has already. */
export const onceEach = (mails: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Map(mails.map((mail) => [headerOf(mail, "Message-ID"), mail])).values()
]
