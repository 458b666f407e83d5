import type { CommandStatus, DocentRequestEvent, DocentSurvey } from '@docent/elements';
import { submissionOf } from '@docent/elements/survey/submission.js';

/** States of a survey that was sent, with how its command stands. */
export const sentStates = ['queued', 'sent', 'refused', 'receipt', 'correcting', 'withdrawn'] as const;
export type SentState = (typeof sentStates)[number];

const commandStates: { readonly [state in SentState]?: CommandStatus['state'] } = {
  queued: 'queued',
  refused: 'refused',
};

/** Answers a survey as a collector would that has its answers in that state. */
export function answerReceipts(widget: DocentSurvey, state: SentState): void {
  const receipt = { id: 'gallery', secret: 'pLa8Yc0JkT5sQ2w9hVb3NfXeR7uMzG1oDiK4tAyC6nE' };
  widget.addEventListener('docent-request', event => {
    const asked = event as DocentRequestEvent;
    if (asked.request.type !== 'commands') return;
    const status: CommandStatus = {
      ...{ commandId: receipt.id, name: state === 'withdrawn' ? 'withdraw' : 'submit-survey', receipt },
      ref: widget.data!.ref,
      state: commandStates[state] ?? 'accepted',
      ...(state === 'refused' && {
        code: 'too-large',
        reason: 'The command has more than 262144 bytes as JSON. Send less in it.',
      }),
      receivedAt: '2026-11-23T09:30:00.000Z',
      payload: submissionOf(widget.session, widget.shownLocale, 40).payload!,
    };
    asked.respondWith(
      Promise.resolve([{ status, settled: state === 'queued' ? new Promise(() => {}) : Promise.resolve(status) }]),
    );
  });
}
