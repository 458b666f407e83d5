import { html, nothing, type TemplateResult } from 'lit';
import type { CommandStatus } from '../../base/command-request.js';
import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import { DocentRequestEvent } from '../../base/docent-request-event.js';
import type { WidgetPart } from '../../base/widget-part.js';
import { answersIn, recordOf, type SentAnswers } from '../sent/record-of.js';
import type { SurveySent } from '../sent/survey-sent.js';
import { CorrectingSession } from './correcting-session.js';
import { forgetAnswers } from './forget-answers.js';
import { renderReceipt } from './render-receipt.js';
import { surveyReceiptMessages } from './survey-receipt.messages.js';
import { surveyReceiptStyles } from './survey-receipt.styles.js';

/** What a customer has sent, as the collector holds it: seen, corrected, withdrawn. */
export class SurveyReceipt implements WidgetPart {
  readonly english = surveyReceiptMessages;
  readonly styles = surveyReceiptStyles;
  readonly sent: SurveySent;
  /** What the collector says. */
  content: CommandStatus | undefined;
  /** What is asked or said beneath it. */
  asking: 'sure' | 'withdrawFailed' | 'copied' | undefined;

  constructor(sent: SurveySent) {
    this.sent = sent;
  }

  get answers(): SentAnswers {
    return answersIn(this.content?.payload);
  }

  /** Asks the collector. @throws Error when it does not answer, or has nothing */
  async load(): Promise<void> {
    const [found] = await this.sent.ask({ receipt: this.sent.proof });
    if (!found) throw new Error('There is no such receipt.');
    this.content = found.status;
    if (found.status.state === 'withdrawn') this.#end();
  }

  render(): TemplateResult {
    return this.content ? renderReceipt(this, this.content) : html`${nothing}`;
  }

  /** Goes back to the thanks. */
  async close(): Promise<void> {
    this.sent.receipt = undefined;
    this.sent.view.requestUpdate();
    await this.sent.focus('[part~="see"]');
  }

  /** Asks or says something beneath. */
  async say(asking: SurveyReceipt['asking'], focus?: string): Promise<void> {
    this.asking = asking;
    this.sent.view.requestUpdate();
    if (focus) await this.sent.focus(focus);
  }

  /** Opens the questions again. @param replaces what was sent, if it was accepted */
  async correct(replaces = true): Promise<void> {
    const { sent } = this;
    const { proof, view } = sent;
    const { session: original } = view;
    const { survey } = original;
    const { relevant, answers } = original.settled;
    const own = relevant.flatMap(({ id, revision }) =>
      Object.hasOwn(answers, id)
        ? [
            [
              id,
              { [revision]: { latest: { value: answers[id], at: 1, ...(answers[id] === null && { unknown: true }) } } },
            ] as const,
          ]
        : [],
    );
    const leave = () => {
      view.session = original;
      sent.cancel = undefined;
      view.flow!.reset();
      view.requestUpdate();
    };
    const record = replaces ? recordOf(survey, this.answers) : Object.fromEntries(own);
    const session = new CorrectingSession(view, survey, record, (fact, slice) => {
      view.submit(
        fact,
        replaces && proof ? { target: proof.id, ...(proof.secret && { secret: proof.secret }) } : undefined,
      );
      view.dispatchEvent(new DocentRecordChangeEvent(survey.ref, slice));
      leave();
      original.reword(session.survey);
      original.restore(slice);
    });
    view.flow!.reset();
    view.session = session;
    sent.receipt = undefined;
    sent.cancel = () => {
      leave();
      void sent.focus('[part~="see"],[part~="again"]');
    };
    view.requestUpdate();
    await sent.focus('.panel [tabindex="-1"]');
  }

  /** Has it deleted. */
  async withdraw(): Promise<void> {
    const { sent } = this;
    const { id: target, secret } = sent.proof!;
    const { ref } = sent.view.data!;
    const payload = { target, ...(secret && { secret }) };
    const event = new DocentRequestEvent<'command'>({ type: 'command', name: 'withdraw', ref, payload });
    sent.view.dispatchEvent(event);
    const command = await event.response?.catch(() => undefined);
    if (!command) return this.say('withdrawFailed');
    this.#end();
    void sent.follow(Promise.resolve(command));
    await sent.focus('[part~="sent"] [tabindex="-1"]');
  }

  /** Nothing is left that could be shown. */
  #end(): void {
    this.sent.receipt = undefined;
    forgetAnswers(this.sent.view.session);
    this.sent.view.requestUpdate();
  }
}
