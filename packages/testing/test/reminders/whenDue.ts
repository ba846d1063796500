/** When a kind of reminder is due: words, with `{}` for the value of a parameter as the library declares it. */
export interface Due {
  readonly due: string
  readonly by?: string
  /** Who it is, when the role is data of the life. */
  readonly whom?: string
  /** What ends it before its state does, when something does. */
  readonly until?: string
}

const receiver = "until somebody owns it `authority.primary`, or without an agreement the role in `enquiries.receiver`"
const routed = "the role that the table `prospects.alertRoles` names"

/**
 * What no state shows: the days were worked out when something was told. By entity and the first word of the reminder's
 * key.
 */
export const whenDue: Readonly<Record<string, Due>> = {
  "agreement/draftKept": { due: "each of {} days before the last day it is kept", by: "agreement.draftWarnings" },
  "agreement/review": {
    due: "on the day it is to be reviewed; {} days after the last time unless agreed",
    by: "agreement.reviewDays",
    until: "it is reviewed"
  },
  "agreement/ends": { due: "{} days before the last day", by: "agreement.noticeDays", until: "it is extended" },
  "party/partyClosed": { due: "on its last day" },
  "person/left": { due: "on their last day", until: "the leaving is withdrawn" },
  "fair/fair": { due: "{} working days before the fair, to each company with an agreement", by: "fairs.notice" },
  "fair/tell": { due: "the day after the fair" },
  "fair/counts": { due: "{} working days after the fair", by: "fairs.countsWithin", until: "its visitors are told" },
  "network/meeting": {
    due: "{} working days before the meeting, to each participant of each of its networks",
    by: "network.meetingNotice",
    until: "the meeting is held or cancelled, or the company leaves"
  },
  "network/callMeeting": {
    due: "as many months after the last meeting, or the start, as lie between the fewest meetings of a year",
    by: "network.meetingsPerYear",
    until: "a meeting is called"
  },
  "networkMeeting/tell": { due: "the day after the meeting" },
  "networkFollowUpRequest/handle": { due: "{} working days after it was asked", by: "network.followUpWithin" },
  "effort/followUp": { due: "on the day agreed; {} months after the start unless agreed", by: "other.followUpAfter" },
  "effort/ends": { due: "on its last day, when it has one" },
  "place/show": { due: "on the day it is asked", until: "it is told that it is shown" },
  "place/remove": { due: "on the day it is asked", until: "it is told that it is gone" },
  "placement/ends": { due: "{} days before the last day", by: "placements.endNotice", until: "it is extended" },
  "placement/call": { due: "on the day it ended, for a reason that calls for it: `placements.calledAfter`" },
  "placement/followUp": { due: "on the day planned", until: "the follow-up is told or cancelled" },
  "jobOrder/answer": {
    due: "{} working days after it came in; the day after that to the first contact too",
    by: "recruitment.answerDays",
    until: "it is answered"
  },
  "jobOrder/show": { due: "on the day it is asked", until: "it is told that it is shown" },
  "jobOrder/remove": { due: "on the day it is asked", until: "it is told that it is gone" },
  "candidate/company": {
    due: "{} working days after the candidate is proposed",
    by: "recruitment.candidateAnswerDays",
    until: "an interview is agreed"
  },
  "candidate/interview": { due: "the day after the interview" },
  "candidate/call": { due: "on the day it failed", until: "the company is called" },
  "barterEntry/give": { due: "on the day it was promised for" },
  "retentionCase/deadline": {
    due: "{} working days before each deadline of `retention.deadlines`",
    by: "retention.deadlineNotice",
    until: "the step is taken"
  },
  "roundTableTalk/talk": { due: "{} working days before the talk", by: "retention.notice" },
  "roundTableTalk/untold": { due: "the day after the talk" },
  "retentionCourse/course": {
    due: "{} working days before the course, to each company that is invited",
    by: "retention.notice"
  },
  "retentionCourse/untold": { due: "the day after the course" },
  "healthActivity/health": { due: "{} working days before the activity", by: "retention.notice" },
  "healthActivity/untold": { due: "the day after the activity" },
  "apprenticeship/ends": { due: "{} days before the last day", by: "training.endNotice" },
  "apprenticeship/apply": {
    due: "{} working days before the last day to apply, which `training.applicationMonths` sets",
    by: "training.applicationNotice",
    until: "the subsidy is applied for"
  },
  "employeeCourse/untold": { due: "the day after its last day" },
  "trainingNeed/followUp": { due: "{} working days after it was told", by: "training.followUpDays" },
  "awardYear/decide": { due: "on the last day to nominate" },
  "awardYear/plan": { due: "on the day it is decided", until: "a day for the handover is planned" },
  "awardYear/handOver": { due: "on the day planned" },
  "campaignBudget/accounts": { due: "{} days after the year", by: "budgets.accountsWithin" },
  "cluster/ends": { due: "{} days before the last day, when it has one", by: "clusters.noticeDays" },
  "clusterActivity/tell": { due: "the day after the activity" },
  "clusterChallenge/due": { due: "on the day it was to be done, when it was given to somebody" },
  "enquiry/received": {
    due: "on the day it came in, or came to its owner",
    whom: receiver,
    until: "it is acknowledged"
  },
  "enquiry/reply": {
    due: "on the last day to reply: by its urgency, in the table `enquiries.replyDays`, unless it has one of its own",
    by: "enquiries.replyWithin",
    whom: receiver
  },
  "enquiry/escalated": { due: "{} working days after the last day to reply", by: "enquiries.escalateAfter" },
  "expectationForm/align": { due: "{} days before the stay begins", by: "expectations.remindDaysBefore" },
  "group/callMeeting": {
    due: "from the day the group was set up, when it is to meet every so many weeks",
    until: "it has ended"
  },
  "groupMeeting/tell": { due: "the day after the meeting" },
  "groupMeeting/decision": { due: "on the day it was to be done", until: "it is done" },
  "marketingBasis/ends": { due: "on its last day, when it has one" },
  "outreachMessage/send": { due: "on the day it is asked" },
  "companyAlert/told": { due: "on the day it was told", whom: routed },
  "companyAlert/due": { due: "{} working days after it was told", by: "prospects.alertDays", whom: routed },
  "prospect/first": {
    due: "{} working days after it was added",
    by: "prospects.firstContactDays",
    until: "the company is contacted"
  },
  "prospect/next": { due: "on the day that the last contact named", until: "the company is contacted again" },
  "publication/out": { due: "on the day planned" },
  "wageSubsidyQuota/tell": { due: "on the last day of each month of its year" },
  "wageSubsidyQuota/short": { due: "on the day that less was used than the quota", until: "a later use is enough" },
  "secretariatTask/due": { due: "on the day it is to be done" },
  "surveyRound/open": { due: "on the day it opens" },
  "surveyRound/close": { due: "the day after its last day" },
  "surveyInvitation/invitation": { due: "on the day of the invitation" },
  "surveyInvitation/unanswered": {
    due: "{} working days before the last day of the round",
    by: "surveys.remindBefore"
  },
  "dissatisfaction/contact": { due: "on the day the answer is given, or a case nobody called about is opened again" },
  "dissatisfaction/uncontacted": { due: "the day after" },
  "dissatisfaction/resolve": {
    due: "{} working days after the contact, or after it was opened again",
    by: "surveys.resolveWithin"
  },
  "visitCampaign/ends": { due: "on its last day" },
  "visit/visit": { due: "on the day planned" },
  "visitRhythm/next": {
    due: "{} months after the last visit",
    by: "visits.intervalMonths",
    until: "a visit is held, or the agreement has ended"
  },
  "visitAction/due": { due: "on the day it was to be done" },
  "associations/nextOn": { due: "on the day of the next step", until: "it is done" },
  "conferences/followUpBy": { due: "on the day it was to be followed up", until: "it is followed up" },
  "ideas/answerBy": { due: "on the day it was to be answered", until: "it is answered" },
  "notices/tellBy": { due: "on the day it was to be told", until: "it is told" },
  "plans/asOf": { due: "on the day it was to be reviewed", until: "it is reviewed" },
  "projects/evaluateBy": { due: "on the day it was to be evaluated", until: "it is evaluated" },
  "stories/publishBy": { due: "on the day it was to be published", until: "it is published" },
  "vocabulary/reviewBy": { due: "on the day it was to be reviewed" }
}
