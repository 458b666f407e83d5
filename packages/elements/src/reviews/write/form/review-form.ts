import { reviewLimits } from '@docent/schema/names';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../../base/widget-part.js';
import type { Proof } from '../../../commands/receipt-link.js';
import { signsStyles } from '../../../question/signs.styles.js';
import type { ReviewsView } from '../../reviews-view.js';
import type { ReviewMore } from '../more/review-more.js';
import type { KeptImage, ReviewPictures } from '../pictures/review-pictures.js';
import { payloadOf, type ReviewDraft } from '../review-draft.js';
import { askedMessages } from '../asked/asked.messages.js';
import { askedStyles } from '../asked/asked.styles.js';
import type { ReviewWrite } from '../review-write.js';
import { judgeDraft } from './judge-draft.js';
import { lengthOf } from './length-of.js';
import { renderForm } from './render-form.js';
import { renderThrown } from './render-thrown.js';
import { reviewFormMessages } from './review-form.messages.js';
import { reviewFormStyles } from './review-form.styles.js';

/** Milliseconds without a key being pressed after which a draft is kept. */
const pause = 400;
/** Characters left of which a screen reader is told. */
const tellLeft = [200, 20, 0];

/** The form in which a review is written or corrected. */
export class ReviewForm implements WidgetPart {
  readonly english = { ...askedMessages, ...reviewFormMessages };
  readonly styles = signsStyles + askedStyles + reviewFormStyles;
  readonly write: ReviewWrite;
  readonly view: ReviewsView;
  shown = false;
  draft: ReviewDraft = {};
  /** What has to be mended, by field. */
  problems: ReadonlyMap<string, string> = new Map();
  /** What was thrown away, while that can be undone. */
  thrown: ReviewDraft | undefined;
  /** What is corrected. Default: nothing, it is a new one. */
  corrects: Proof | undefined;
  /** What is rated and asked besides. */
  more: ReviewMore | undefined;
  pictures: ReviewPictures | undefined;
  /** It is on its way to being kept. */
  sending = false;
  /** It could not be sent, and why, if that is known. */
  failed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the draft was written that is shown. */
  #at = 0;

  constructor(write: ReviewWrite) {
    this.write = write;
    this.view = write.view;
  }

  /** Shows the form with what is kept, and leaves the keyboard there. */
  async open(): Promise<void> {
    const { more, pictures } = await this.#equip();
    this.more ??= more;
    this.pictures ??= pictures;
    this.corrects = this.thrown = undefined;
    this.#restore();
    await this.#show();
  }

  /**
   * Shows the form with what was sent.
   *
   * @param proof what opens its receipt
   */
  async correct(draft: ReviewDraft, images: readonly KeptImage[], proof: Proof): Promise<void> {
    await this.open();
    this.draft = draft;
    this.pictures!.begin(images);
    this.corrects = proof;
    await this.#show();
  }

  /** Sends what is written in the place of what was sent before. */
  async replace(proof: Proof | undefined): Promise<void> {
    this.corrects = proof;
    await this.submit();
  }

  /** The customer has entered something. */
  enter<F extends keyof ReviewDraft>(field: F, value: ReviewDraft[F] | undefined): void {
    const before = lengthOf(this.draft.text);
    const { [field]: _former, ...rest } = this.draft;
    this.draft = value === undefined || value === '' ? rest : { ...rest, [field]: value };
    if (field === 'text') {
      const left = (length: number) => reviewLimits.text - length;
      const now = left(lengthOf(this.draft.text));
      if (tellLeft.some(limit => left(before) > limit && now <= limit)) {
        this.view.announce(this.view.t('charactersLeft', { count: now }));
      }
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.keep, pause);
    this.look(field);
  }

  /** Looks again at what was wrong, as it is mended; nothing else is complained about meanwhile. */
  look(field?: string): void {
    if (field === undefined || this.problems.has(field)) {
      this.problems = new Map([...this.#judge()].filter(([key]) => this.problems.has(key)));
    }
    this.view.requestUpdate();
  }

  /** Keeps what is written so far. */
  keep = (): void => {
    clearTimeout(this.#timer);
    // Of a correction nothing is kept: who goes away halfway has changed nothing.
    if (!this.shown || this.corrects || !this.#timer) return;
    this.#timer = undefined;
    this.write.drafts.keep(this.draft);
    this.#at = this.write.drafts.at;
  };

  /** Takes over what another tab has written since, unless somebody is writing here. */
  follow(): void {
    const { at, kept } = this.write.drafts;
    if (!this.shown || this.corrects || at <= this.#at || this.#timer) return;
    const here = this.view.renderRoot.querySelector('[part~="form"] :focus');
    if (here && kept) return;
    this.#restore();
    // Sent or thrown away there, it is done with here.
    if (!kept || kept.sent) this.shown = false;
    if (kept?.sent) void this.write.look();
  }

  /** Sends it, or says what has to be mended first. */
  async submit(): Promise<void> {
    if (this.sending) return;
    this.problems = this.#judge();
    this.view.requestUpdate();
    if (this.problems.size) return this.write.focus('.problems');
    this.sending = true;
    this.failed = false;
    try {
      if (this.corrects || !(await this.#sentElsewhere())) await this.#send();
    } catch {
      this.failed = true;
      await this.write.focus('[part~="send"]');
    }
    this.sending = false;
    this.view.requestUpdate();
  }

  /** Throws the draft away, which can be undone. */
  async discard(): Promise<void> {
    this.thrown = this.draft;
    this.draft = {};
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.write.drafts.keep(null);
    this.shown = false;
    await this.write.focus('[part~="undo"]');
  }

  async undo(): Promise<void> {
    this.write.drafts.keep(this.thrown ?? {});
    const { pictures } = this;
    this.thrown = undefined;
    this.#restore();
    this.pictures = pictures;
    await this.#show();
  }

  /** Goes away; what is written is kept. */
  async close(): Promise<void> {
    this.keep();
    this.shown = false;
    const { corrects } = this;
    this.corrects = undefined;
    await (corrects ? this.write.see() : this.write.focus('[part~="begin"]'));
  }

  /** Nothing is left of it here. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.shown = false;
    this.draft = {};
    this.problems = new Map();
    this.thrown = this.corrects = undefined;
    this.pictures?.begin([]);
    this.#at = 0;
  }

  render(): TemplateResult {
    this.follow();
    return this.shown ? renderForm(this) : renderThrown(this);
  }

  renderThrown(): TemplateResult | undefined {
    return this.thrown && renderThrown(this);
  }

  async #equip(): Promise<{ more: ReviewMore; pictures: ReviewPictures }> {
    const [{ ReviewMore }, { ReviewPictures }] = await Promise.all([
      import('../more/review-more.js'),
      import('../pictures/review-pictures.js'),
      this.write.equip(),
    ]);
    const more = this.more ?? new ReviewMore(this);
    const pictures = this.pictures ?? new ReviewPictures(this);
    if (!this.more) [more, pictures].forEach(part => this.view.extend(part));
    return { more, pictures };
  }

  #restore(): void {
    const { sent: _sent, ...draft } = this.write.drafts.kept ?? {};
    this.draft = draft;
    this.problems = new Map();
    this.failed = false;
    this.#at = this.write.drafts.at;
  }

  async #show(): Promise<void> {
    this.shown = true;
    this.view.requestUpdate();
    await this.write.focus('[part~="form"] [tabindex="-1"]');
  }

  /** Whether another tab has sent one meanwhile, which is then shown. */
  async #sentElsewhere(): Promise<boolean> {
    const last = (await this.write.known()).at(-1);
    if (last?.status.name !== 'submit-review' || last.status.state === 'refused') return false;
    if (last.status.commandId === this.write.status?.commandId) return false;
    this.shown = false;
    void this.write.follow(last);
    return true;
  }

  async #send(): Promise<void> {
    const { corrects, pictures } = this;
    const images = pictures!.kept.map(({ alt, hash }) => ({ alt: alt.trim(), hash }));
    const payload = {
      ...payloadOf(this.draft, this.view.shownLocale),
      ...(images.length && { images }),
      ...(corrects && { corrects: { target: corrects.id, ...(corrects.secret && { secret: corrects.secret }) } }),
    };
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.write.send(payload, pictures!.chosen, corrects ? undefined : this.draft);
    this.shown = false;
    this.corrects = undefined;
    this.#at = this.write.drafts.at;
    await this.write.focus('[part~="own-review"] [tabindex="-1"]');
  }

  #judge(): Map<string, string> {
    return judgeDraft(this.draft, this.view.t, this.pictures!.judge());
  }
}
