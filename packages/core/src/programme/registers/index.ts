/**
 * What a jobcentre only keeps and counts: stories, press, web site, conferences, ideas, projects, plans and more.
 *
 * @module
 */
export {
  conferenceKinds,
  Conferences,
  ideaAwards,
  Ideas,
  InnovationAmbassadors,
  presentationForums,
  Presentations
} from "./events.ts"
export { planKinds, Plans, targetOfPlan, TeamTraining, trainingKinds, Vocabulary } from "./ownHouse.ts"
export { associationActivities, Associations, csrChannels, CsrUse, noticeKinds, Notices, UnGoals } from "./partners.ts"
export { Press, pressMedia } from "./press.ts"
export { projectKinds, Projects, ProjectSeats } from "./projects.ts"
export { Stories, storyChannels } from "./stories.ts"
export { changeFrom, PageViews, WebContent, webKinds } from "./webSite.ts"
