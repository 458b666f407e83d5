/** "Do this for the customer": kept until the collector has answered, whatever happens to page and network. */
export interface CommandRequest {
  type: 'command';
  /** For example `erase`. */
  name: string;
  /** What it is about, for example `subject:desk-01`. Default: nothing in particular. */
  ref?: string | undefined;
  /** What the command carries. Default: nothing. */
  payload?: Readonly<Record<string, unknown>> | undefined;
  /** Pictures that go with it, with what they show in words; they are then named in the `images` of the payload. Default: none. */
  pictures?: readonly { file: Blob; alt: string }[] | undefined;
  /** Hears, from one of them to the next, how many pictures the collector has. */
  progress?: ((uploaded: number, of: number) => void) | undefined;
}

/** "What was asked for earlier?" Answered with what is still open or was settled lately, oldest first; of a receipt with that alone. */
export interface CommandsRequest {
  type: 'commands';
  /** Only commands of this name. Default: all. */
  name?: string | undefined;
  /** Only commands about this. Default: all. */
  ref?: string | undefined;
  /** Only the one of this receipt, as the collector knows it now. Default: what this browser knows. */
  receipt?: { id: string; secret?: string | undefined } | undefined;
}

/** How a command stands. */
export interface CommandStatus {
  commandId: string;
  name: string;
  ref?: string;
  /** `queued`: kept in this browser, not answered yet. `withdrawn`: only a receipt says so. */
  state: 'queued' | 'accepted' | 'refused' | 'withdrawn';
  /** Why it was refused, for code; `reason` is for people. */
  code?: string;
  reason?: string;
  /** Id of an own command that stands in the way; the token of the customer opens its receipt. */
  earlier?: string;
  /** With which its author can see, correct or withdraw it. */
  receipt?: { id: string; secret: string };
  /** What became of it since, as the collector says: where a review stands, say. */
  became?: Readonly<Record<string, unknown>>;
  /** What a receipt says besides: what was sent (of a vote without asking for the receipt), and when it came, as RFC 3339. */
  payload?: Readonly<Record<string, unknown>>;
  receivedAt?: string;
  withdrawnAt?: string;
}

/** A command that is kept. */
export interface CommandResponse {
  /** How it stands now. */
  status: CommandStatus;
  /** How it stands once the collector has answered; waits for as long as that takes. */
  settled: Promise<CommandStatus>;
}
