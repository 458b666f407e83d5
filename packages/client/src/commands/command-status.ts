/** How a command stands. */
export interface CommandStatus {
  commandId: string;
  /** For example `erase`. */
  name: string;
  /** What it is about. */
  ref?: string;
  /** `queued`: kept in this browser, not answered yet. `withdrawn`: only a receipt says so. */
  state: 'queued' | 'accepted' | 'refused' | 'withdrawn';
  /** Why it was refused, for code; `reason` is for people. */
  code?: string;
  reason?: string;
  /** Id of an own command that stands in the way; the token of the customer opens its receipt. */
  earlier?: string;
  /** With which its author can see, correct or withdraw it. */
  receipt: { id: string; secret: string };
  /** What became of it since, as the collector says: where a review stands, say. */
  became?: Readonly<Record<string, unknown>>;
  /** What a receipt says besides; of a vote its `vote`, without asking for the receipt. */
  payload?: Readonly<Record<string, unknown>>;
  /** RFC 3339, by the clock of the collector. */
  receivedAt?: string;
  withdrawnAt?: string;
}

/** Which commands are asked for. */
export interface CommandFilter {
  /** Only commands of this name. Default: all. */
  name?: string | undefined;
  /** Only commands about this. Default: all. */
  ref?: string | undefined;
  /** Only the one of this receipt, as the collector knows it now. Default: what this browser knows. */
  receipt?: ReceiptProof | undefined;
}

/** What opens a receipt. */
export interface ReceiptProof {
  id: string;
  /** Default: the token of the customer. */
  secret?: string | undefined;
}

/** A command that is kept. */
export interface KeptCommand {
  /** How it stands now. */
  status: CommandStatus;
  /** How it stands once the collector has answered; waits for as long as that takes. */
  settled: Promise<CommandStatus>;
}

/** What to do for the customer. */
export interface CommandDraft {
  name: string;
  ref?: string | undefined;
  payload?: Readonly<Record<string, unknown>> | undefined;
  /** Pictures that go with it: uploaded before it, and then named in the `images` of the payload. Default: none. */
  pictures?: readonly Picture[] | undefined;
  /** Hears, from one of them to the next, how many pictures the collector has. */
  progress?: ((uploaded: number, of: number) => void) | undefined;
}

/** A picture that waits with its command. It leaves the browser with the command, not before. */
export interface Picture {
  /** JPEG, PNG or WebP. */
  file: Blob;
  /** What it shows, in words. */
  alt: string;
}
