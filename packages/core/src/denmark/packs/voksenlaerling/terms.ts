export const skills = ["ufaglaert", "foraeldet", "faglaert"] as const
export const source = "star.dk; jobcenter.herning.dk"
export const notFound = {
  from: "2023-01-01",
  notKnown: { da: "Reglerne fra 2023 er ikke fundet.", en: "The rules from 2023 were not found." },
  source: "forsøget udløb 31.12.2022"
} as const
