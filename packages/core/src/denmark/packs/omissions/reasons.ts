// Why something the sources say is in no pack.
export const notALimit = {
  da: "Det er en ret eller en pligt for kommunen og ingen grænse for et forløb.",
  en: "It is a right, or a duty of the authority, and no limit of a placement."
}
export const notSeen = {
  da: "Lovens ordlyd er ikke set, og kilderne siger ikke nok til en regel.",
  en: "The text of the law was not seen, and the sources do not say enough for a rule."
}
export const aPersonJudges = {
  da: "Det er et skøn, som et menneske foretager.",
  en: "It is for a person to judge."
}
export const wages = {
  da: "Lønnen er en sag mellem arbejdsgiver og ansat; biblioteket kender den ikke.",
  en: "The wage is between employer and employee; the library does not know it."
}
export const plugIn = {
  da: "Redskabet er ikke et af partnerskabsaftalens; et plugin kan tilføje det med egne regler.",
  en: "The instrument is not one of the agreement's; a plugin can add it with rules of its own."
}
