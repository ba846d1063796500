import type { Options } from "./options.ts"

/** Where the data are now, and whether they were there before. */
export const keptWhere = ({ storage, language }: Options, lived: number): string => {
  const place = storage.replace(/:[^:@/]*@/, ":…@")
  if (storage === "memory")
    return language === "da" ? "Data lå i hukommelsen og er væk nu." : "The data were in memory and are gone now."
  if (lived === 0)
    return language === "da"
      ? `Data lå i ${place} i forvejen: intet er gjort igen, alt er talt op på ny.`
      : `The data were in ${place} already: nothing was done again, everything was counted anew.`
  return language === "da"
    ? `Data ligger i ${place} (${lived} trin); næste gang tælles de op, som de er.`
    : `The data are in ${place} (${lived} steps); next time they are counted as they are.`
}
