/** What opens a receipt. */
export interface Proof {
  id: string;
  /** Absent where a token says who asks. */
  secret?: string;
}

const link = /^#docent-receipt=([\w-]{1,64})(?:\.([\w-]{1,200}))?$/;

/** The fragment of a link that opens a receipt. A fragment is sent to no server, and goes into no event. */
export function receiptLink({ id, secret }: Proof): string {
  return `#docent-receipt=${id}${secret ? `.${secret}` : ''}`;
}

/** What a fragment opens; `undefined`: no receipt. */
export function readReceiptLink(hash: string): Proof | undefined {
  const [, id, secret] = link.exec(hash) ?? [];
  return id === undefined ? undefined : { id, ...(secret !== undefined && { secret }) };
}
