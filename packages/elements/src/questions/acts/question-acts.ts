import type { PublicQuestion } from '@docent/schema';
import type { ModerationReason } from '@docent/schema/names';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommandResponse, CommandStatus } from '../../base/command-request.js';
import type { WidgetPart } from '../../base/widget-part.js';
import { OwnVotes } from '../../votes/own-votes.js';
import type { KnownVotes } from '../../votes/recall-votes.js';
import type { OwnEntry } from '../own/own-questions.js';
import type { QuestionsView } from '../questions-view.js';
import { questionActsMessages } from './question-acts.messages.js';
import { questionActsStyles } from './question-acts.styles.js';

/** What readers vote on and report. */
export type Kind = 'question' | 'answer';

/** Reasons that readers are offered; the others are for moderators, who know more. */
const reasons: readonly ModerationReason[] = ['spam', 'personal-data', 'abuse', 'off-topic', 'unlawful'];

/** Votes, reports, says which answer helped, and has one's own deleted. */
export class QuestionActs implements WidgetPart {
  readonly english = questionActsMessages;
  readonly styles = questionActsStyles;
  #view: QuestionsView;
  readonly #votes = new OwnVotes();
  /** What is said below something, in words. */
  #said = new Map<string, string>();
  #reporting: string | undefined;

  constructor(view: QuestionsView) {
    this.#view = view;
  }

  /** Takes in what is known of earlier votes. @param isFresh the counts on show were read after them */
  async recall(known: KnownVotes, isFresh: boolean): Promise<void> {
    // What counts were until now is known once they were shown from here.
    this.#view.requestUpdate();
    await this.#view.updateComplete;
    for (const [id, own] of known) this.#votes.recall(id, own, isFresh);
    this.#view.requestUpdate();
  }

  voted(id: string): boolean {
    const own = this.#votes.of(id);
    return own !== undefined && own.vote !== 'not-helpful';
  }

  /** Votes with the one of this customer, whether or not they have reached those that everybody is shown. */
  count(id: string, helpful: number): number {
    return this.#votes.count(id, 'helpful', helpful);
  }

  /** Votes, or takes the vote back. @param helpful votes that it has */
  async vote(kind: Kind, id: string, helpful: number): Promise<void> {
    const view = this.#view;
    const ref = `${kind}:${id}`;
    const former = this.#votes.of(id);
    const { receipt } = (this.voted(id) && former?.status) || {};
    this.count(id, helpful);
    const payload = receipt ? { target: receipt.id, secret: receipt.secret } : { vote: 'helpful' };
    const command = await this.#send(id, receipt ? 'withdraw' : `vote-${kind}`, ref, payload);
    if (!command) return;
    this.#votes.set(id, receipt ? undefined : { vote: 'helpful', status: command.status });
    view.requestUpdate();
    if ((await command.settled).state !== 'refused') return;
    this.#votes.set(id, former);
    view.requestUpdate();
  }

  /** Opens where something is reported. */
  async report(_kind: Kind, id: string): Promise<void> {
    this.#said.delete(id);
    this.#reporting = this.#reporting === id ? undefined : id;
    await this.#view.focusOn('.reporting select');
  }

  /** Says that an answer to the customer's own question helped. */
  async accept(id: string, question: string): Promise<void> {
    const { list, own, t } = this.#view;
    const proof = own?.proofOf(question);
    const payload = proof ? { target: proof.id, ...(proof.secret && { secret: proof.secret }) } : {};
    const command = await this.#send(id, 'accept-answer', `answer:${id}`, payload);
    if ((await command?.settled)?.state !== 'accepted') return;
    list!.accept(question, id);
    own?.accept(question, id);
    this.#say(id, t('thanked'));
  }

  /** Has a question or an answer of the customer's own deleted. @param id of it in the list */
  async withdraw({ isQuestion, proof, status }: OwnEntry, id: string): Promise<void> {
    const view = this.#view;
    const { notes, own } = view;
    try {
      const payload = { target: proof.id, ...(proof.secret && { secret: proof.secret }) };
      // Under the ref of an answer's question votes on that are taken back.
      const { settled } = await view.command('withdraw', isQuestion ? status.ref! : `answer:${id}`, payload);
      own!.change(proof.id, { asking: undefined });
      const { state } = await settled;
      if (state !== 'accepted') throw new Error('It was not withdrawn.');
      notes!.write('ownAsked', proof.id, null);
      own!.change(proof.id, { status: { ...status, state: 'withdrawn' }, isNews: false });
      this.#drop(id);
    } catch {
      own!.change(proof.id, { asking: 'withdrawFailed' });
    }
    await view.focusOn('[part=own] [tabindex]');
  }

  render(kind: Kind, id: string): TemplateResult {
    const said = this.#said.get(id);
    return html`<p role="status" class=${said ? 'hint' : 'sr'} dir="auto">${said}</p>
      ${this.#reporting === id ? this.#renderReport(kind, id) : nothing}`;
  }

  #renderReport(kind: Kind, id: string): TemplateResult {
    const { t } = this.#view;
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const entered = new FormData(event.target as HTMLFormElement);
      const text = String(entered.get('text')).trim();
      void this.#report(kind, id, { reason: entered.get('reason'), ...(text && { text }) });
    };
    const area = html`<textarea class="field" name="text" dir="auto" rows="2" maxlength="1000"></textarea>`;
    return html`<form class="reporting" part="reporting" @submit=${onSubmit}>
      <label
        >${t('why')}
        <select class="field" name="reason">
          ${reasons.map(reason => html`<option value=${reason}>${t(reason)}</option>`)}
        </select>
      </label>
      <label>${t('tell')}${area}</label>
      <div class="actions">
        <button class="button primary">${t('sendReport')}</button>
        <button class="button" type="button" @click=${() => void this.report(kind, id)}>${t('cancel')}</button>
      </div>
    </form>`;
  }

  async #report(kind: Kind, id: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { t } = this.#view;
    const command = await this.#send(id, `report-${kind}`, `${kind}:${id}`, payload);
    if (!command) return;
    this.#reporting = undefined;
    this.#say(id, t('reporting'));
    if ((await command.settled).state === 'accepted') this.#say(id, t('reported'));
  }

  /** Has something done; what keeps it from being done is said. */
  async #send(
    id: string,
    name: string,
    ref: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<CommandResponse | undefined> {
    this.#said.delete(id);
    try {
      const command = await this.#view.command(name, ref, payload);
      void command.settled.then((status: CommandStatus) => {
        if (status.state === 'refused') this.#say(id, status.reason ?? this.#view.t('actFailed'));
      });
      return command;
    } catch {
      this.#say(id, this.#view.t('actFailed'));
      return undefined;
    }
  }

  /** Takes a question or an answer out of the list. */
  #drop(id: string): void {
    const { list } = this.#view;
    const stays = (one: { id: string }) => one.id !== id;
    for (const page of list!.opened.values()) page.answers = page.answers.filter(stays);
    const questions = list!.page.questions.filter(stays).map(({ first, ...question }): PublicQuestion => {
      if (!first) return question;
      return stays(first) ? { ...question, first } : { ...question, answers: question.answers - 1 };
    });
    list!.page = { ...list!.page, questions };
    this.#view.requestUpdate();
  }

  #say(id: string, text: string): void {
    this.#said.set(id, text);
    this.#view.requestUpdate();
  }
}
