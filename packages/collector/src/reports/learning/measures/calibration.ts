import {
  brierScore,
  calibrationBias,
  calibrationNeeded,
  type Estimate,
  type Forecast,
  forecasts,
  murphyDecomposition,
} from '@docent/engine';
import type { Answer } from '../facts.js';
import { bootstrapped } from './bootstrapped.js';
import { byLearner, type Cell, meanOf, type RawFigure, type RawMeasure } from './cell.js';

type SureAnswer = Answer & Required<Pick<Answer, 'certainty'>>;

/** First attempts for which the learner said how sure they were. */
export function sureAnswers(answers: readonly Answer[]): SureAnswer[] {
  return answers.filter((answer): answer is SureAnswer => answer.first && answer.certainty !== undefined);
}

/** Whether learners are as often right as they say: Brier score with Murphy's parts, and how much surer they are than right. */
export function calibration({ accounts, answers }: Cell): RawMeasure {
  const sure = sureAnswers(answers);
  const learners = new Map([...byLearner(sure)].map(([customer, own]) => [customer, forecasts(sureAnswers(own))]));
  const all = (drawn: readonly Forecast[][]): Forecast[] => drawn.flat();
  const part = (name: 'reliability' | 'resolution' | 'uncertainty'): RawFigure =>
    bootstrapped(name, 'number', learners, accounts, drawn => murphyDecomposition(all(drawn))[name], [0, 1]);
  const figures: RawFigure[] = [
    bias(learners, 'surer than right'),
    bootstrapped('Brier score', 'number', learners, accounts, drawn => brierScore(all(drawn)), [0, 1]),
    ...[part('reliability'), part('resolution'), part('uncertainty')],
    { name: 'answers', unit: 'count', count: sure.length },
  ];
  const enough = sure.length >= calibrationNeeded;
  return {
    ...{ measure: 'calibration', customers: new Set(learners.keys()) },
    figures: enough ? figures : figures.map(figure => tooFew(figure, sure.length)),
  };
}

/** Mean of what was stated minus mean of what came, each learner counted once. */
export function bias(learners: ReadonlyMap<string, readonly Forecast[]>, name: string): RawFigure {
  const own = [...learners.values()].map(list => ({
    stated: meanOf(list, ({ stated }) => stated),
    outcome: meanOf(list, ({ outcome }) => outcome),
  }));
  return { name, unit: 'difference', estimate: calibrationBias(own, 3), of: 'learners' };
}

/** Of calibration nothing is said below so many answers, however many learners gave them. */
function tooFew(figure: RawFigure, answers: number): RawFigure {
  if (figure.unit === 'count' || figure.unit === 'chosen') return figure;
  const estimate: Estimate = { ...figure.estimate, n: answers, needed: calibrationNeeded, enough: false };
  return { ...figure, estimate, of: 'answers' };
}
