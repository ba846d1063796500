import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, Code, command, decision, Id, Label, Note, one, oneIfGiven, pointer } from "../../plugin/index.ts"
import { Cluster } from "./Cluster.ts"
import { ClusterActivity } from "./ClusterActivity.ts"
import { ClusterChallenge } from "./ClusterChallenge.ts"
import { isMember, duringCluster } from "./clusterCommands.ts"
import { ClusterMeasure } from "./ClusterMeasure.ts"
import { BeforeRaised, CellTooSmall, codeOfCluster } from "./clusterRefusals.ts"
import {
  challengeKinds,
  challengeOutcomes,
  challengeVoices,
  clusterActivityKinds,
  clusterThemes,
  MunicipalityRef,
  smallestCell,
  Themes
} from "./clusterSettings.ts"

/**
 * Publishes a number of a member to its cluster: its own, or one that another municipality has told.
 *
 * @da offentliggør et tal
 * @assumes a number of few citizens is not told to other authorities; none, or of companies, may be
 */
export const publish = command({
  input: Schema.Struct({
    measure: Id,
    cluster: Id,
    municipality: MunicipalityRef,
    /** The day the number is of. */
    asOf: Day,
    /** What the number is of, by the id of a definition that the municipalities agree on. */
    definition: Id,
    value: Schema.Finite,
    /** How many the number is of, when it is a share. */
    base: Schema.optionalKey(Schema.Natural),
    /** Whether citizens are counted, who could be recognised when they are few. */
    ofCitizens: Schema.Boolean,
    /** Where it was published. */
    source: Label
  }),
  reads: ({ measure, cluster }) => ({
    nothing: absent(ClusterMeasure, measure, "/measure"),
    cluster: one(Cluster, cluster, "/cluster")
  }),
  decide: ({ cluster: { state } }, { measure, asOf, ...told }, context) => {
    const least = context.valueOn(smallestCell, asOf)
    // A share of few tells of few, and the number itself is a share then.
    const [field, count] = told.base === undefined ? ["/value", told.value] : ["/base", told.base]
    return decision(
      [
        duringCluster(state, asOf, "/asOf"),
        isMember(state, { municipality: told.municipality, on: asOf, field: "/municipality" }),
        CellTooSmall.when(told.ofCitizens && count > 0 && count < least, { least, field })
      ],
      () => [ClusterMeasure.events.Published(measure, asOf, told)]
    )
  }
})

/** @da træk et offentliggjort tal tilbage */
export const withdraw = command({
  input: Schema.Struct({ measure: Id, on: Day }),
  reads: ({ measure }) => ({ measure: one(ClusterMeasure, measure, "/measure") }),
  decide: ({ measure: { id } }, { on }) => decision([], () => [ClusterMeasure.events.Withdrawn(id, on, {})])
})

/** @da planlæg en fælles aktivitet */
export const planActivity = command({
  input: Schema.Struct({
    activity: Id,
    cluster: Id,
    on: Day,
    kind: Code,
    themes: Themes,
    municipalities: Schema.Array(MunicipalityRef)
  }),
  reads: ({ activity, cluster }) => ({
    nothing: absent(ClusterActivity, activity, "/activity"),
    cluster: one(Cluster, cluster, "/cluster")
  }),
  decide: ({ cluster: { state } }, { activity, on, ...told }, context) => {
    const municipalities = [...new Set(told.municipalities)]
    return decision(
      [
        codeOfCluster({ list: clusterActivityKinds, code: told.kind, on, field: "/kind" }, context),
        told.themes.flatMap((code, at) =>
          codeOfCluster({ list: clusterThemes, code, on, field: pointer("themes", at) }, context)
        ),
        duringCluster(state, on),
        municipalities.flatMap((municipality) =>
          isMember(state, {
            municipality,
            on,
            field: pointer("municipalities", told.municipalities.indexOf(municipality))
          })
        )
      ],
      () => [ClusterActivity.events.Planned(activity, on, { ...told, municipalities })]
    )
  }
})

const activityReads = ({ activity }: { readonly activity: string }) => ({
  activity: one(ClusterActivity, activity, "/activity")
})

/** @da aktiviteten er holdt, med så mange deltagere */
export const holdActivity = command({
  input: Schema.Struct({ activity: Id, participants: Schema.Natural }),
  reads: activityReads,
  decide: ({ activity: { id, state } }, { participants }) =>
    decision([], () => [ClusterActivity.events.Held(id, state.on, { participants })])
})

/** @da aktiviteten er aflyst */
export const cancelActivity = command({
  input: Schema.Struct({ activity: Id }),
  reads: activityReads,
  decide: ({ activity: { id, state } }) => decision([], () => [ClusterActivity.events.Cancelled(id, state.on, {})])
})

/** @da skriv en udfordring, en idé eller en beslutning fra virksomheder og jobcentre */
export const raise = command({
  input: Schema.Struct({
    challenge: Id,
    cluster: Id,
    on: Day,
    activity: Schema.optionalKey(Id),
    kind: Code,
    theme: Code,
    voice: Code,
    note: Note
  }),
  reads: ({ challenge, cluster, activity }) => ({
    nothing: absent(ClusterChallenge, challenge, "/challenge"),
    cluster: one(Cluster, cluster, "/cluster"),
    activity: oneIfGiven(ClusterActivity, activity, "/activity")
  }),
  decide: ({ cluster: { state } }, { challenge, on, note, ...told }, context) =>
    decision(
      [
        codeOfCluster({ list: challengeKinds, code: told.kind, on, field: "/kind" }, context),
        codeOfCluster({ list: clusterThemes, code: told.theme, on, field: "/theme" }, context),
        codeOfCluster({ list: challengeVoices, code: told.voice, on, field: "/voice" }, context),
        duringCluster(state, on)
      ],
      () => [ClusterChallenge.events.Raised(challenge, on, { ...told, noteRef: note })]
    )
})

const challengeReads = ({ challenge }: { readonly challenge: string }) => ({
  challenge: one(ClusterChallenge, challenge, "/challenge")
})

/** @da giv den til en ansvarlig, med en frist */
export const give = command({
  input: Schema.Struct({ challenge: Id, on: Day, responsible: Id, dueOn: Day }),
  reads: challengeReads,
  decide: ({ challenge: { id, state } }, { on, responsible, dueOn }) =>
    decision([BeforeRaised.when(dueOn < state.raisedOn, { raisedOn: state.raisedOn, field: "/dueOn" })], () => [
      ClusterChallenge.events.Given(id, on, { responsible, dueOn })
    ])
})

/** @da afslut den: hvad kom der ud af den */
export const close = command({
  input: Schema.Struct({ challenge: Id, on: Day, outcome: Code }),
  reads: challengeReads,
  decide: ({ challenge: { id, state } }, { on, outcome }, context) =>
    decision(
      [
        codeOfCluster({ list: challengeOutcomes, code: outcome, on, field: "/outcome" }, context),
        BeforeRaised.when(on < state.raisedOn, { raisedOn: state.raisedOn, field: "/on" })
      ],
      () => [ClusterChallenge.events.Closed(id, on, { outcome })]
    )
})

/** @da tag den tilbage: den skulle aldrig have været registreret */
export const voidChallenge = command({
  input: Schema.Struct({ challenge: Id, on: Day }),
  reads: challengeReads,
  decide: ({ challenge: { id } }, { on }) => decision([], () => [ClusterChallenge.events.Voided(id, on, {})])
})
