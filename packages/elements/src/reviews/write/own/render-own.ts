import { html, nothing, type TemplateResult } from 'lit';
import { receiptLink } from '../../../commands/receipt-link.js';
import type { Became } from '../became.js';
import type { ReviewWrite } from '../review-write.js';

/** Refusals with a text of their own. */
const refusals = ['already-reviewed', 'unknown-subject', 'nothing-to-read', 'not-found', 'erased'];
const ofPictures = /image|media|body-too-large/;

/** Why it is held or was removed, in the reader's words; empty: nothing is said. */
export function reasonsOf({ reasons = [], removedFor, state }: Became, { view }: ReviewWrite): string {
  const codes = state === 'removed' ? [removedFor] : state === 'held' ? reasons.map(({ reason }) => reason) : [];
  const said = [...new Set(codes)].filter(code => code !== undefined).map(code => view.t(`why-${code}`));
  return said.length ? view.t('own-because', { reasons: new Intl.ListFormat(view.shownLocale).format(said) }) : '';
}

/** Where it stands, as a key of the texts. */
export function standingOf({ became, status }: ReviewWrite): string {
  const { name, state } = status!;
  if (name === 'withdraw') {
    return state === 'queued' ? 'withdrawing' : state === 'refused' ? 'withdrawRefused' : 'withdrawnNow';
  }
  if (state === 'withdrawn') return 'withdrawnNow';
  if (state !== 'accepted') return state;
  return { published: 'shown', held: 'held', removed: 'removed' }[String(became?.state)] ?? 'arrived';
}

/** Where it stands, and the way on. */
export function renderOwn(write: ReviewWrite): TemplateResult {
  const { became, proof, status, uploaded, view } = write;
  const { code = '', earlier, reason, state } = status!;
  const { t } = view;
  const standing = standingOf(write);
  const why = refusals.includes(code) ? `no-${code}` : ofPictures.test(code) ? 'no-picture' : undefined;
  const refused = standing === 'refused';
  const gone = standing === 'withdrawnNow';
  return html`<div class="own-review" part="own-review">
    <div class="heading" role="heading" aria-level=${view.headingLevel + 1} tabindex="-1">${t('seeOwn')}</div>
    <p role="status">
      ${t(`own-${standing}`)} ${became ? reasonsOf(became, write) : nothing}
      ${became?.relationship === 'employee' ? t('own-asEmployee') : nothing}
      ${refused ? (why ? t(why) : html`<span dir="auto" lang="en">${reason}</span>`) : nothing}
    </p>
    ${
      uploaded
        ? html`<label class="hint"
            >${t('own-uploading', { number: uploaded[0] + 1, total: uploaded[1] })}
            <progress max=${uploaded[1]} value=${uploaded[0]}></progress
          ></label>`
        : nothing
    }
    ${
      proof && state === 'accepted' && !gone
        ? html`<a href=${receiptLink(proof)} part="see" @click=${(event: MouseEvent) => onSee(write, event)}
              >${t('seeReview')}</a
            >
            <p class="hint">${t('seeReviewHint')}</p>`
        : nothing
    }
    ${
      refused && code === 'already-reviewed' && (earlier || (proof && proof.id !== status!.commandId))
        ? html`<button class="button primary" part="replace" @click=${() => void replace(write, earlier)}>
            ${t('replaceOwn')}
          </button>`
        : nothing
    }
    ${refused ? html`<button class="button" part="again" @click=${() => void write.begin()}>${t('changeIt')}</button>` : nothing}
    ${gone ? html`<button class="button" part="begin" @click=${() => void write.begin()}>${t('writeAnew')}</button>` : nothing}
  </div>`;
}

async function replace(write: ReviewWrite, earlier: string | undefined): Promise<void> {
  await write.begin();
  await write.form?.replace(earlier === undefined ? write.proof : { id: earlier });
}

function onSee(write: ReviewWrite, event: MouseEvent): void {
  // With a key held down it is a link like others.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void write.see();
}
