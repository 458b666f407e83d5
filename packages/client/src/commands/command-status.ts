/** How a command stands. */
export interface CommandStatus {
  commandId: string;
  /** For example `erase`. */
  name: string;
  /** What it is about. */
  ref?: string;
  /** `queued`: kept in this browser, not answered yet. */
  state: 'queued' | 'accepted' | 'refused';
  /** Why it was refused, for code; `reason` is for people. */
  code?: string;
  reason?: string;
  /** With which its author can see, correct or withdraw it. */
  receipt: { id: string; secret: string };
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
}
