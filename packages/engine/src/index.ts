export { advise, closeMargin } from './advise/advise.js';
export type { Advised, Contribution, MustHaveAdvised, OutcomeAdvised, Weight } from './advise/advised.js';
export { calculate, type Calculated, maxYears } from './advise/calculate.js';
export { fitAnswer } from './advise/fit-answer.js';
export type { Answers, Guide, Situation } from './advise/guide.js';
export type { Change } from './advise/analysis/change.js';
export { nearestChanges, nearestChangesInSteps } from './advise/nearest-changes.js';
export { nextQuestion, nextQuestionInSteps } from './advise/next-question.js';
export { type OptionEffect, optionEffects } from './advise/option-effects.js';
export { type Sampling, type Stability, stability, stabilityInSteps } from './advise/stability.js';
export { usesAdditions } from './advise/uses-additions.js';
export { valuesOf } from './advise/values-of.js';
export { type WeightRange, weightRanges } from './advise/weight-ranges.js';
export { attemptsOf, type ItemAttempt } from './check/attempts-of.js';
export { chooseItems, type ItemsWanted } from './check/choose-items.js';
export { creditOf, guessesOf, responseOf } from './check/credit-of.js';
export { dayLength, dayOf } from './check/day-of.js';
export { maxAttemptDays, recordAttempt } from './check/record-attempt.js';
export { assign, type Experiment, holdout, holdoutExperiment } from './experiment/assign.js';
export { bucket } from './experiment/bucket.js';
export { sampleRatio } from './experiment/sample-ratio.js';
export { verdict, type Verdict, verdictNeeded } from './experiment/verdict.js';
export { adaptHowto, type HowtoSituation } from './howto/adapt-howto.js';
export { howtoStatus, type HowtoStatus, type StepState } from './howto/howto-status.js';
export { playedSegments, playedShare, type Segment } from './howto/played-segments.js';
export { stepAt } from './howto/step-at.js';
export { type Arm, armDifference } from './learn/arm-difference.js';
export { authenticConfidence, type ConfidenceAndKnowledge } from './learn/authentic-confidence.js';
export {
  mastered,
  traceKnowledge,
  type TracingParameters,
  tracingParameters,
} from './learn/bayesian-knowledge-tracing.js';
export { bootstrap } from './learn/bootstrap.js';
export {
  brierScore,
  calibrationBias,
  calibrationNeeded,
  type Decomposition,
  type Forecast,
  forecasts,
  murphyDecomposition,
  type Quadrant,
  quadrantOf,
  quadrants,
} from './learn/calibration.js';
export { type Certainty, certaintyMark, statedProbability } from './learn/certainty.js';
export { cuped, type Observation } from './learn/cuped.js';
export { eloNeeded, expectedCredit, rate, type Rating } from './learn/elo.js';
export { estimate, type Estimate } from './learn/estimate.js';
export type { FirstAttempt } from './learn/first-attempt.js';
export { type Grade, interval, type Memory, retrievability, review } from './learn/fsrs.js';
export { hakeGain, normalisedChange } from './learn/gain.js';
export { meanDifference } from './learn/mean-difference.js';
export { normalQuantile, normalShare, z95 } from './learn/normal.js';
export { proportion } from './learn/proportion.js';
export { sampleSize } from './learn/sample-size.js';
export { remembered, type SkillState, skillState, type SkillStatus } from './learn/skill-state.js';
export { chanceCorrected, shrunkAccuracy } from './learn/shrunk-accuracy.js';
export { tQuantile } from './learn/t-quantile.js';
export { wilsonInterval } from './learn/wilson-interval.js';
export { answered, dismissed, notAboutThis, nothingThisMonth, notNow } from './placement/attention-news.js';
export { buttonsNow, choosePlacement, eventsAwaited, nextLook, type Placements } from './placement/choose-placement.js';
export { type Claim, claimPlacement } from './placement/claim-placement.js';
export { explainPlacement, gateNames, hasEnded, mayAppear } from './placement/explain-placement.js';
export type { Gate, GateName } from './placement/gate.js';
export { purposesOf } from './placement/gates/customer-gates.js';
export { matchesPage } from './placement/matches-page.js';
export {
  becameVisible,
  happened,
  leaving,
  navigated,
  openPage,
  type PageEvent,
  type PageHistory,
  sawElement,
  scrolledTo,
  showed,
} from './placement/page-history.js';
export type { Attentions, PlacementWorld } from './placement/placement-world.js';
export { matchLocale } from './publish/match-locale.js';
export { shardOf } from './publish/shard-of.js';
export { createRandom } from './random/create-random.js';
export { createHolds } from './recommend/create-holds.js';
export { diversify } from './recommend/diversify.js';
export { explore } from './recommend/explore.js';
export { findByContent } from './recommend/find-by-content.js';
export { findNextSkill } from './recommend/find-next-skill.js';
export type { Finder, Found, Lack, Search } from './recommend/finder.js';
export { type History, historyOf } from './recommend/history-of.js';
export { importedCandidate } from './recommend/imported-candidate.js';
export { decodeModel, joinModels } from './recommend/decode-model.js';
export { type EncodedModel, encodeModel } from './recommend/encode-model.js';
export { ModelError, type ModelFault } from './recommend/model-error.js';
export { readModel } from './recommend/read-model.js';
export type { Neighbour, NeighbourModel } from './recommend/neighbour-model.js';
export type { Part, SkillName } from './recommend/part.js';
export { rank } from './recommend/rank.js';
export type { Fallback, RankedItem, Ranking, RankingInput } from './recommend/ranking.js';
export { dropErased } from './record/drop-erased.js';
export { emptyRecord, recordParts } from './record/empty-record.js';
export { isRecord, isSlice } from './record/is-record.js';
export { isTree, timeOf, type Tree } from './record/is-tree.js';
export { keepBeside, readBeside } from './record/keep-beside.js';
export { mergeRecord } from './record/merge-record.js';
export { migrateRecord, type MigratedRecord } from './record/migrate-record.js';
export { newsIn } from './record/news-in.js';
export { type AnswerGiven, recordAnswer } from './record/record-answer.js';
export { trimRecord } from './record/trim-record.js';
export { type BalancedView, balancedView, supportiveFrom, type Viewable } from './reviews/balanced-view.js';
export { type Headline, headline, reviewPrior, reviewsNeeded, type StarCounts } from './reviews/headline.js';
export { usefulness, votesAssumed } from './reviews/usefulness.js';
export { type Duration, durationOf } from './rules/operators/duration.js';
export { checkRule } from './rules/check/check-rule.js';
export { type RuleProblem, type RuleProblemCode, ruleProblems } from './rules/check/rule-problem.js';
export { decide, unknowns } from './rules/decide.js';
export { type Decision, decideWith, unknownsWith } from './rules/decide-with.js';
export { evaluate } from './rules/evaluate.js';
export { evaluateWith } from './rules/evaluate-with.js';
export { maxDepth, maxNodes, maxSteps } from './rules/limits.js';
export { additions } from './rules/operators/additions.js';
export { jsonLogicOperators } from './rules/operators/json-logic-operators.js';
export type { Money } from './rules/operators/money.js';
export type { Operators } from './rules/operators/operator.js';
export { operators } from './rules/operators/operators.js';
export { argumentsOf, type Definitions, operatorOf, type Rule } from './rules/rule.js';
export { valueWith } from './rules/value-with.js';
export type { Operand, Outcome, Trace } from './rules/trace.js';
export { allocationMeans } from './voice/allocation-means.js';
export { benjaminiHochberg } from './voice/benjamini-hochberg.js';
export { type BestWorstCount, bestWorstScores } from './voice/best-worst.js';
export { type ChangePoint, changePoints, type Period } from './voice/change-points.js';
export { compareMeans } from './voice/compare-means.js';
export { compareShares } from './voice/compare-shares.js';
export { customerSatisfaction } from './voice/customer-satisfaction.js';
export {
  importancePerformance,
  type MappedNeed,
  type MapQuadrant,
  type NeedMarks,
} from './voice/importance-performance.js';
export { fewerByChance } from './voice/fewer-by-chance.js';
export { customerEffort, meanScore } from './voice/mean-score.js';
export { netPromoterScore, scoresNeeded } from './voice/net-promoter-score.js';
export { poissonTail } from './voice/poisson-tail.js';
export { rankCorrelation } from './voice/rank-correlation.js';
export { type CausedValue, type Effect, regularisedEffects } from './voice/regularised-effects.js';
export { type Leaving, survivalCurve } from './voice/survival-curve.js';
export { tShare } from './voice/t-share.js';
export { momentsOf, type Tally, tallyOf } from './voice/tally.js';
export { trinomialInterval } from './voice/trinomial-interval.js';
export { answerProperties } from './survey/answer-properties.js';
export { asQuestion, hasParts, otherId } from './survey/as-question.js';
export { fitParts, isContact, isRowNeeded, longestContact, markKeys, unknownMark } from './survey/fit-parts.js';
export { scaleOf } from './survey/scale-of.js';
export { type SettledSurvey, settleSurvey, type SurveySituation } from './survey/settle-survey.js';
export { fitSurveyAnswer, type OtherAnswer, otherText, seenByRules } from './survey/survey-answer.js';
