export type { CommandRequest, CommandResponse, CommandsRequest, CommandStatus } from './base/command-request.js';
export type { ConsentAnswers, ConsentPurposes, ConsentRequest, ConsentResponse } from './base/consent-request.js';
export { ContentUnavailableEvent } from './base/content-unavailable-event.js';
export type {
  DebugPlacement,
  DebugReport,
  DebugRequest,
  DebugRequestNote,
  FlushRequest,
  FlushResponse,
  QuarantinedMessage,
} from './base/debug-request.js';
export { DocentElement, type DocentStatus } from './base/docent-element.js';
export { DocentFactEvent } from './base/docent-fact-event.js';
export { DocentReportEvent } from './base/docent-report-event.js';
export { DocentRecordChangeEvent } from './base/docent-record-change-event.js';
export {
  type ConnectRequest,
  type ConnectResponse,
  type DocentRequest,
  DocentRequestEvent,
  type DocentResponses,
} from './base/docent-request-event.js';
export type { PreferencesRequest, PreferencesResponse } from './base/preferences-request.js';
export type { SkillsRequest, SkillsResponse } from './base/skills-request.js';
export type { VoiceAnswers, VoiceRequest, VoiceResponse } from './base/voice-request.js';
export type { Messages, PluralForms } from './base/messages.js';
export { DocentAdvice } from './advice/docent-advice.js';
export * from './advice/advice-events.js';
export * from './advice/result/advice-result-events.js';
export { AdviceAssumptionChangedEvent } from './advice/result/calculators/advice-assumption-changed-event.js';
export * from './advice/result/feedback/advice-feedback-events.js';
export { DocentCheck } from './check/docent-check.js';
export * from './check/check-events.js';
export { DocentLearning } from './learning/docent-learning.js';
export * from './learning/learning-events.js';
export { DocentQuestions } from './questions/docent-questions.js';
export { QuestionAnswerToldEvent } from './questions/own/question-answer-told-event.js';
export { DocentReviews } from './reviews/docent-reviews.js';
export { DocentSurvey } from './survey/docent-survey.js';
export * from './survey/survey-events.js';
export { SurveyChangeToldEvent } from './survey/changes/survey-change-told-event.js';
export { DocentPlacement } from './placement/docent-placement.js';
export * from './placement/placement-events.js';
export type { PlacementWay, Why, WhyGate } from './placement/placement-view.js';
export { DocentRecommendations } from './recommendations/docent-recommendations.js';
export { DocentHowto } from './howto/docent-howto.js';
export * from './howto/howto-events.js';
export { HowtoTranscriptSearchedEvent } from './howto/reading/transcript/search/transcript-events.js';
export { HowtoQuestionAnsweredEvent } from './howto/adapt/howto-question-answered-event.js';
export * from './howto/steps/howto-step-events.js';
export { HowtoCautionAcknowledgedEvent } from './howto/steps/howto-caution-acknowledged-event.js';
export { HowtoLinkCopiedEvent } from './howto/steps/howto-link-copied-event.js';
export * from './howto/howto-mark-events.js';
export * from './howto/howto-video-events.js';
export { HowtoStepWatchedEvent } from './howto/video/howto-step-watched-event.js';
export { DocentConsent } from './consent/docent-consent.js';
export { DocentDebug } from './debug/docent-debug.js';
