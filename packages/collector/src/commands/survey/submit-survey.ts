import { type CommandRefusalCode, limits, SubmitSurveyPayload, surveyLimits } from '@docent/schema';
import { keepAnswer } from '../../again/keep-answer.js';
import type { StoredCommand } from '../../store/stored-command.js';
import type { CommandContext, CommandDefinition, CommandOutcome } from '../command-definition.js';
import { findOwnTarget } from '../find-own-target.js';
import { unproven } from '../unproven.js';
import { findEarlierSubmissions } from './find-earlier-submissions.js';
import { forgetSubmission } from './forget-submission.js';
import { toEvents } from './to-events.js';

/** Name of the command; stored commands of this name hold answers. */
export const submitSurveyName = 'submit-survey';
/** A ref with an id as long as ids may be. */
const isSurvey = /^survey:(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The answers of a survey that was finished: kept for its receipt, and told as the events that reports count. Where it corrects an
 * earlier submission, or the same customer is proven to have sent one before, that one is replaced, so that nobody counts twice.
 */
export const submitSurvey: CommandDefinition = {
  name: submitSurveyName,
  payload: SubmitSurveyPayload,
  keeps: { payload: true, customer: true },
  bytes: surveyLimits.commandBytes,
  keptPayload: ({ corrects: _proof, ...kept }) => kept,
  undo: forgetSubmission,
  async handle(context) {
    const { command, customer, madeAt, project, receivedAt, transaction } = context;
    const { commandId, ref = '' } = command;
    if (!isSurvey.test(ref)) return refused('malformed', 'ref must name a survey, such as "survey:after-setup".');
    const events = toEvents(context);
    if (events.some(({ message }) => Buffer.byteLength(message) > limits.messageBytes)) {
      return refused('too-large', `An answer has more than ${limits.messageBytes} bytes as JSON. Send less in it.`);
    }
    const found = await findCorrected(context);
    if ('outcome' in found) return found.outcome;
    const earlier = await findEarlierSubmissions(transaction.database, { project, ref, customer });
    const replaced = new Map([...found.targets, ...earlier].map(target => [target.commandId, target]));
    for (const target of replaced.values()) {
      // What is made now, this submission, is not on its way from before.
      await forgetSubmission({ transaction, project, target, until: madeAt - 1 });
      await transaction.withdrawCommand(project, target.commandId, receivedAt, commandId);
    }
    await transaction.append(project, events);
    await keepAnswer(context);
    return { state: 'accepted' };
  },
};

/** The submission that this one corrects, if it says so, or why it cannot. */
async function findCorrected(
  context: CommandContext,
): Promise<{ targets: StoredCommand[] } | { outcome: CommandOutcome }> {
  const { command, customer } = context;
  const { corrects } = command.payload as SubmitSurveyPayload;
  if (!corrects) return { targets: [] };
  const target = await findOwnTarget(context, corrects);
  if (target?.name !== submitSurveyName || target.ref !== command.ref || target.state === 'refused') {
    const reason = 'There is no such submission to correct, or it is not proven to be the own one.';
    return { outcome: unproven(customer, 'not-found', reason) };
  }
  if (target.state === 'withdrawn') return { outcome: refused('withdrawn', 'What is to be corrected was withdrawn.') };
  return { targets: [target] };
}

function refused(code: CommandRefusalCode, reason: string): CommandOutcome {
  return { state: 'refused', code, reason };
}
