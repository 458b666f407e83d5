export * from './names.js';
export type { AssetMedia } from './asset.js';
export { idPattern, localePattern, type Text } from './text.js';
export { kindDefinitions, type KindDefinition } from './kinds.js';
export { Advice } from './advice.js';
export { calculatorTypes, valueFormats } from './advice/calculator.js';
export { Check } from './check.js';
export { Item, itemTypes } from './check/item.js';
export type { ItemOption } from './check/item-option.js';
export { phases } from './check/phases.js';
export { Learning } from './learning.js';
export { Experiment, type ExperimentUnit } from './experiment.js';
export { Howto } from './howto.js';
export { difficulties } from './howto/difficulties.js';
export { lineKinds } from './howto/line.js';
export { AttentionLimits, AttentionSettings } from './attention.js';
export { Placement } from './placement.js';
export { AwaitedEvent, CancellingEvent } from './placement/awaited-event.js';
export { MomentRules } from './placement/moment-rules.js';
export { Repetition } from './placement/repetition.js';
export { Schedule } from './placement/schedule.js';
export { NamedCondition, NamedValue } from './named-rule.js';
export { Question, questionTypes } from './question.js';
export { Image } from './image.js';
export { Video } from './video.js';
export { videoProviders } from './video/video-embed.js';
export { Questions } from './questions.js';
export { Recommendations } from './recommendations.js';
export type { AudienceRule, ExpertRule, PlacedItem } from './recommendations/choices.js';
export type { Candidates } from './recommendations/candidates.js';
export type { Signal } from './recommendations/signal.js';
export { Reviews } from './reviews.js';
export { Skill } from './skill.js';
export { Survey } from './survey.js';
export { type ContactPart, contactParts } from './survey/grid-fields.js';
export { SurveyQuestion } from './survey/survey-question.js';
export { type SurveyType, surveyTypes } from './survey/types.js';
export { Subject } from './subject.js';
export { Theme } from './theme.js';
export { IncludedFile, ProjectFile } from './project.js';
export { toJsonSchema } from './json-schema.js';
export { catalogue } from './events/catalogue.js';
export type { EventDefinition } from './events/define-event.js';
export {
  type DocentContext,
  maxIdLength,
  type Message,
  type MessageContext,
  messages,
  type MessageType,
  type TrackMessage,
} from './wire/message.js';
export { BatchRequest, BatchResponse, limits, type RefusalCode, refusalCodes } from './wire/batch.js';
export {
  Command,
  commandLimits,
  type CommandRefusalCode,
  commandRefusalCodes,
  CommandResult,
  CommandsRequest,
  CommandsResponse,
  ErasePayload,
  Receipt,
  WithdrawPayload,
} from './wire/command.js';
export { SubmitSurveyPayload, surveyLimits } from './wire/submit-survey.js';
export { AppealReviewPayload } from './wire/own-target.js';
export { ReportReviewPayload, VoteReviewPayload } from './wire/review-commands.js';
export {
  AcceptAnswerPayload,
  AnswerQuestionPayload,
  AskQuestionPayload,
  questionLimits,
} from './wire/question-commands.js';
export { reviewLimits, SubmitReviewPayload } from './wire/submit-review.js';
export { maxTokenLength, TokenFault, type TokenFaultCode, tokenFaultCodes } from './wire/token.js';
export {
  type ConsentEffect,
  type Field,
  type PurposeTexts,
  type RequestKind,
  type Since,
  sinceTexts,
  type StoredThing,
} from './privacy/inventory.js';
export { consentEffects, purposeTexts } from './privacy/consent-effects.js';
export { commonFields, fieldsByType } from './privacy/message-fields.js';
export { requestKinds } from './privacy/request-kinds.js';
export { type ScrubbingRule, scrubbingRules } from './privacy/scrubbing.js';
export { storedThings } from './privacy/stored-things.js';
export type {
  Answer,
  Attempt,
  AttemptPair,
  AnswerPair,
  Attention,
  CustomerRecord,
  Dismissal,
  Dismissals,
  HowtoProgress,
  Interactions,
  SeenMark,
  ItemAnswers,
  Preference,
  RecordPart,
  ShownMark,
  SkillRecord,
  StepMark,
} from './record.js';
export type { RichText, RichTextNode } from './published/rich-text.js';
export type { PublishedEntity } from './published/published-entity.js';
export type {
  PublishedAdvice,
  PublishedAssumption,
  PublishedCalculator,
  PublishedCondition,
  PublishedCriterion,
  PublishedOutcome,
  PublishedRole,
  PublishedScore,
  PublishedValue,
} from './published/published-advice.js';
export type { PublishedCheck, PublishedItem, PublishedSkill } from './published/published-check.js';
export type { PublishedLearning } from './published/published-learning.js';
export type { PublishedOption, PublishedQuestion } from './published/published-question.js';
export type {
  PublishedContact,
  PublishedEntityLink,
  PublishedHowto,
  PublishedImage,
  PublishedSection,
  PublishedStep,
  PublishedSupply,
  PublishedTrack,
  PublishedVideo,
} from './published/published-howto.js';
export type {
  PublishedSurvey,
  PublishedSurveyChange,
  PublishedSurveyOption,
  PublishedSurveyQuestion,
  PublishedSurveyRow,
} from './published/published-survey.js';
export type {
  PublishedReview,
  ReviewHeadline,
  ReviewLedger,
  ReviewMonth,
  ReviewsPage,
  Stars,
  VerifiedUse,
  VoiceLedger,
} from './published/published-review.js';
export type { ModelGate, PublishedModel } from './published/published-model.js';
export type {
  PublishedCandidate,
  PublishedExpertRule,
  PublishedPlacedItem,
  PublishedRecommendations,
} from './published/published-recommendations.js';
export type { PublishedQuestions } from './published/published-questions.js';
export type { PublishedReviewChoice, PublishedReviews } from './published/published-reviews.js';
export type { FoundRange, ReviewTopic, ReviewTopics, TopicQuote } from './published/review-topics.js';
export type { AnswersPage, PublicAnswer, PublicQuestion, QuestionsPage } from './published/public-question.js';
export type { PublishedSubject, SubjectShard } from './published/published-subject.js';
export type {
  EntityHashes,
  IndexShard,
  Manifest,
  PublishedExperiment,
  PublishedPlacements,
  PublishedTheme,
} from './published/manifest.js';
