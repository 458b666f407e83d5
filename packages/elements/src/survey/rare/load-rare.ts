import { fitParts } from '@docent/engine/survey/fit-parts.js';
import type { WidgetPart } from '../../base/widget-part.js';
import type { SurveyInputs } from '../survey-field.js';
import type { SurveyFlow } from '../survey-flow.js';
import { orderOptions } from './order-options.js';

/** Ways of answering that come together. */
export type RarePart = WidgetPart & { inputs: SurveyInputs };

const loaders: readonly (() => Promise<(flow: SurveyFlow) => RarePart>)[] = [
  async () => (await import('../order/order-part.js')).orderPart,
  async () => (await import('../grid/grid-part.js')).gridPart,
  async () => (await import('../contact/contact-part.js')).contactPart,
];
/** Which of them has a type. */
const places: { readonly [type: string]: number } = {
  ranking: 0,
  'best-worst': 0,
  matrix: 1,
  'importance-performance': 1,
  contact: 2,
  'image-choice': 2,
};

/** Loads what only few surveys need: rare ways of answering, and what enters answers before the customer does, and
 * what orders options. */
export async function loadRare(flow: SurveyFlow): Promise<void> {
  const { questions } = flow.view.data!;
  const lacking = new Set(questions.flatMap(({ type }) => (flow.inputs[type] ? [] : (places[type] ?? []))));
  const [suggest, ...parts] = await Promise.all([
    questions.some(({ prefill }) => prefill) && import('../prefill/suggest.js'),
    ...[...lacking].map(place => loaders[place]!()),
  ]);
  for (const part of parts) {
    const { inputs, ...rest } = part(flow);
    // Two surveys in a row may have asked for the same.
    if (Object.keys(inputs).every(type => type in flow.inputs)) continue;
    flow.view.extend(rest);
    flow.inputs = { ...flow.inputs, ...inputs };
  }
  const { session } = flow.view;
  if (lacking.size) {
    flow.view.fit = fitParts;
    session.refresh();
    // It may have been taken for the first without an answer.
    if (session.question && session.question.type in places) session.shown = undefined;
    session.begin();
  }
  flow.order = (question, options) => orderOptions(question, options, flow.view.session.seed);
  if (suggest) flow.suggest = question => suggest.suggest(question, flow.view);
}
