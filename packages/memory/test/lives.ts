import type { Changeset } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"

/** One life comes to a version, with something in every part. */
export const aLife = (id: string, version = 1): Changeset => {
  const stream = { entity: "agreement", id }
  const recordedAt = "2011-04-06T08:00:00.000Z"
  const commandId = `${id}-${version}`
  const fact = (people: number) =>
    ({
      kind: "agreement.inForce",
      key: "",
      subject: stream,
      firstDay: "2011-04-06",
      dimensions: { party: `party-${id}` },
      measures: { people },
      projection: 1
    }) as const
  const entry = { type: "Drafted", form: 1, data: { id }, effectiveOn: "2011-04-06", actor: "c-1" } as const
  return aChangeset({
    commandId,
    guards: [{ stream, version: version - 1 }],
    bumps: ["all", `set-${id}`],
    rows: [
      {
        ...stream,
        version,
        state: { _tag: version === 1 ? "Draft" : "Active" },
        fields: { state: version === 1 ? "Draft" : "Active", number: version },
        head: `head-${version}`,
        recordedAt,
        evolution: 1,
        projection: 1
      }
    ],
    entries: [{ ...stream, ...entry, version, recordedAt, commandId, trace: [], hash: `head-${version}` }],
    closes: version === 1 ? [] : [fact(version - 1)],
    opens: [fact(version)],
    takes: version === 1 ? [{ scope: "s", key: id, holder: stream }] : [],
    persons: [{ ref: `name-${id}`, kind: "name", subject: stream, text: `Bente Testesen ${id}` }],
    sends:
      version === 1
        ? [{ key: `reminder-${id}`, kind: "reminder", subject: stream, dueAt: recordedAt, payload: { id } }]
        : []
  })
}
