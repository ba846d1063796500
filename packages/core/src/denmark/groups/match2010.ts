import type { TargetGroupCatalog } from "./TargetGroup.ts"

/**
 * The three match groups of 2010, reassessed at every contact.
 *
 * @da matchgrupper
 * @source BEK om matchvurdering, under LBK 1428 of 14 December 2009 (cabiweb.dk, ams.dk); the exact first day was not seen
 * @assumes that they ended when the kontanthjælp reform began, on 1 January 2014; no source says so
 * @category models
 */
export const match2010: TargetGroupCatalog = {
  code: "match-2010",
  da: "Matchgrupper 2010",
  en: "Match groups of 2010",
  from: "2010-04-26",
  to: "2013-12-31",
  source: "BEK om matchvurdering (LBK 1428/2009); første og sidste dag er ikke set i en tekst",
  verified: false,
  groups: [
    {
      code: "jobklar",
      number: 1,
      da: "Match 1, jobklar",
      en: "Match 1, ready for ordinary work within three months",
      verified: true
    },
    {
      code: "indsatsklar",
      number: 2,
      da: "Match 2, indsatsklar",
      en: "Match 2, able to take part in an active offer",
      verified: true
    },
    {
      code: "midlertidigt-passiv",
      number: 3,
      da: "Match 3, midlertidigt passiv",
      en: "Match 3, passive for a time",
      verified: true
    }
  ]
}
