/** "Do this for the customer": kept until the collector has answered, whatever happens to page and network. */
export interface CommandRequest {
  type: 'command';
  /** For example `erase`. */
  name: string;
  /** What it is about, for example `subject:desk-01`. Default: nothing in particular. */
  ref?: string | undefined;
  /** What the command carries. Default: nothing. */
  payload?: Readonly<Record<string, unknown>> | undefined;
}

/** "What was asked for earlier?" Answered with what is still open or was settled lately, oldest first. */
export interface CommandsRequest {
  type: 'commands';
  /** Only commands of this name. Default: all. */
  name?: string | undefined;
  /** Only commands about this. Default: all. */
  ref?: string | undefined;
}

/** How a command stands. */
export interface CommandStatus {
  commandId: string;
  name: string;
  ref?: string;
  /** `queued`: kept in this browser, not answered yet. */
  state: 'queued' | 'accepted' | 'refused';
  /** Why it was refused, for code; `reason` is for people. */
  code?: string;
  reason?: string;
  /** With which its author can see, correct or withdraw it. */
  receipt?: { id: string; secret: string };
}

/** A command that is kept. */
export interface CommandResponse {
  /** How it stands now. */
  status: CommandStatus;
  /** How it stands once the collector has answered; waits for as long as that takes. */
  settled: Promise<CommandStatus>;
}
