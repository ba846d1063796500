/** Danish time since 1996, as calendars want it told. */
export const copenhagen = "Europe/Copenhagen"

const since = (name: string, days: ReadonlyArray<string>) => [`BEGIN:${name}`, ...days, `END:${name}`]

export const copenhagenRules: string = [
  "BEGIN:VTIMEZONE",
  `TZID:${copenhagen}`,
  ...since("DAYLIGHT", [
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
  ]),
  ...since("STANDARD", [
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
  ]),
  "END:VTIMEZONE"
].join("\r\n")
