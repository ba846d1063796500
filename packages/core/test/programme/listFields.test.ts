import { accepted } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"
import { createPartnerskab } from "../../src/index.ts"
import { Programme } from "../../src/programme/index.ts"
import { basis, refusalsOf } from "../setup.ts"

const desk = () => createPartnerskab({ ...basis(), plugins: [Programme] }).as("consultant-1")
const on = "2011-02-01"

describe("a refusal about one of a list", () => {
  it("points at the team that a group cannot have, and at the item that a meeting cannot have", async () => {
    const { groups } = desk()
    const start = { group: "g1", on, kind: "ambassadoergruppe" } as const
    expect(refusalsOf(await groups.start({ ...start, teams: ["ledelse", "kantinen", "sekretariat"] }))).toEqual([
      "GroupCodeUnknown /teams/1"
    ])
    accepted(await groups.start({ ...start, teams: ["ledelse"] }))
    const call = { meeting: "m1", group: "g1", on } as const
    expect(refusalsOf(await groups.callMeeting({ ...call, items: ["sosu", "workshops", "frokost"] }))).toEqual([
      "GroupCodeUnknown /items/2"
    ])
  })

  it("points at the theme and the municipality of a cluster", async () => {
    const { clusters } = desk()
    const form = { cluster: "syd", on, name: "Syd", themes: ["fastholdelse"], municipalities: ["0330"] } as const
    const wrong = { ...form, themes: ["fastholdelse", "vejret"], municipalities: ["0330", "0259", "0330"] } as const
    expect(refusalsOf(await clusters.form(wrong))).toEqual([
      "ClusterCodeUnknown /themes/1",
      "ClusterMemberAlready /municipalities/2"
    ])
    accepted(await clusters.form(form))
    const activity = { activity: "a1", cluster: "syd", on, kind: "startkonference", themes: [] } as const
    expect(refusalsOf(await clusters.planActivity({ ...activity, municipalities: ["0330", "0259", "0259"] }))).toEqual([
      "NotClusterMember /municipalities/1"
    ])
  })

  it("points at the recipients of a list that nobody knows", async () => {
    const { publications } = desk()
    const list = { list: "l1", on, name: "Biblioteker", recipients: ["biblioteker", "naboer"] } as const
    expect(refusalsOf(await publications.makeList(list))).toEqual(["PublicationCodeUnknown /recipients/1"])
  })
})
