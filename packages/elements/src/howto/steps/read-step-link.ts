/** What a link to a how-to names. */
export interface StepLink {
  step: string;
  /** Second of the video. */
  seconds: number | undefined;
}

/**
 * Reads a link to a step of this how-to; of another, or broken, it is none.
 *
 * @param ref of the how-to
 * @param fragment of the page's address
 */
export function readStepLink(ref: string, fragment: string): StepLink | undefined {
  // On their way, links get parts of them escaped.
  const plain = fragment.replace(/%3A/gi, ':').replace(/%2F/gi, '/').replace(/%40/g, '@');
  const [, rest] = plain.split(`docent=${ref}/`);
  const [, step, seconds] = /^([a-z0-9-]{1,100})(?:@(\d{1,5}(?:\.\d{1,2})?))?(?=[&?]|$)/.exec(rest ?? '') ?? [];
  return step ? { step, seconds: seconds === undefined ? undefined : Number(seconds) } : undefined;
}
