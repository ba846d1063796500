/**
 * A number with what it is of: "1 stilling", "2 stillinger", "0 stillinger".
 *
 * @category text
 */
export const countWords = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`
