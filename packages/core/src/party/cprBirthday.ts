/**
 * The date and the month that a CPR number begins with; `undefined` when no month has that date. A replacement number has its
 * date raised by 60.
 *
 * For those who guard against such numbers or read them at the edge: none is kept.
 *
 * @source cpr.dk: DDMMYY and four digits; a replacement number has its first digit raised by 6
 * @category operations
 */
export const cprBirthday = (
  dd: string,
  mm: string
): { readonly date: number; readonly month: number; readonly replacement: boolean } | undefined => {
  const replacement = Number(dd) > 60
  const [date, month] = [Number(dd) - (replacement ? 60 : 0), Number(mm)]
  return date >= 1 && date <= 31 && month >= 1 && month <= 12 ? { date, month, replacement } : undefined
}
