import { type Static, Type } from '@sinclair/typebox';
import { maxTokenLength, TokenFault } from './token.js';

/** Limits of `POST /v1/commands`; the body as a whole has at most `limits.batchBytes`. */
export const commandLimits = {
  /** Bytes of one command as JSON; a survey that is submitted has a limit of its own. */
  commandBytes: 32_768,
  /** Commands in one request. */
  commands: 20,
} as const;

/** Why a command was refused: code and meaning. */
export const commandRefusalCodes = {
  malformed: 'A field of the command is missing or has the wrong shape, its payload included.',
  'too-large': 'More than 32,768 bytes as JSON.',
  'unknown-command': 'The collector knows no command of this name.',
  conflict: 'The id belongs to another command. Each command needs an id of its own.',
  'not-proven': 'Neither the secret of the anonymous id nor a token proves on whose behalf it was sent.',
  'not-found': 'There is no such target, or nothing proves that it is the own one; which of both is not told.',
  'unknown-media':
    'An image in the payload was not uploaded under the receipt hash of this command, or longer than a day before it.',
  'not-withdrawable': 'The target is a command of which nothing is kept, so that there is nothing to withdraw.',
  withdrawn: 'The target was withdrawn, so that there is nothing left to correct.',
  erased: 'What was known of this customer has been erased since the command was made, so it was not stored.',
} as const;
export type CommandRefusalCode = keyof typeof commandRefusalCodes;

/** 32 random bytes, or a SHA-256 hash, as base64url without padding. */
const base64url32 = '^[A-Za-z0-9_-]{43}$';

/** Id of a command, which is also that of its receipt. */
export const CommandId = Type.String({
  title: 'Command id',
  description: 'Fixed when the command is made (ours: a UUIDv7); the idempotency key.',
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  examples: ['0192f0c1-7a3b-7c41-9d2e-5f60718293a4'],
});
const Name = Type.String({
  title: 'Name',
  description: 'What is wanted.',
  pattern: '^[a-z][a-z0-9-]{0,63}$',
  examples: ['withdraw'],
});
const Ref = Type.String({
  title: 'Ref',
  description: 'The entity or subject it is about.',
  minLength: 1,
  maxLength: 256,
  examples: ['howto:assemble-desk'],
});
const Payload = Type.Record(Type.String(), Type.Unknown(), {
  title: 'Payload',
  description: 'What the command needs to know; each has its own shape.',
  examples: [{ target: '0192f0c1-7a3b-7c41-9d2e-5f60718293a4' }],
});
const IssuedAt = Type.String({
  title: 'Issued at',
  description: 'When it was made by the clock of the sender: RFC 3339 date and time.',
  format: 'date-time',
  maxLength: 40,
  examples: ['2026-11-22T09:30:00.000Z'],
});
const CustomerId = Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 256 }), Type.Null()]));
const Code = Type.String({
  title: 'Code',
  description: 'Why it was refused, for programs: one of `commandRefusalCodes`, or one that belongs to the command.',
});
const Reason = Type.String({ title: 'Reason', description: 'Why, and how to mend it, for people.' });

/** What a customer wants done and must hear back about. */
export const Command = Type.Object(
  {
    commandId: CommandId,
    name: Name,
    ref: Type.Optional(Ref),
    payload: Type.Optional(Payload),
    issuedAt: IssuedAt,
    receiptHash: Type.String({
      title: 'Receipt hash',
      description:
        'SHA-256 of the UTF-8 of the receipt secret, as base64url without padding. Who has the secret may see and withdraw the command.',
      pattern: base64url32,
      examples: ['47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'],
    }),
    userId: CustomerId,
    anonymousId: CustomerId,
    anonymousSecret: Type.Optional(
      Type.String({
        title: 'Anonymous secret',
        description: 'What the anonymous id was derived from; proves that it is the own one. Never stored.',
        pattern: base64url32,
        examples: ['pLa8Yc0JkT5sQ2w9hVb3NfXeR7uMzG1oDiK4tAyC6nE'],
      }),
    ),
  },
  { title: 'Command', description: 'What a customer wants done and must hear back about.' },
);
export type Command = Static<typeof Command>;

/** Body of `POST /v1/commands`. Each command is judged by itself, so their shape is not part of this. */
export const CommandsRequest = Type.Object(
  {
    commands: Type.Array(Type.Unknown(), {
      title: 'Commands',
      description: 'Commands, carried out in this order.',
      minItems: 1,
      maxItems: commandLimits.commands,
    }),
    sentAt: Type.Optional(
      Type.String({ title: 'Sent at', description: "The sender's clock when it sent; corrects its skew." }),
    ),
    writeKey: Type.Optional(
      Type.String({
        title: 'Write key',
        description: 'Public key of the project, where it does not come as the user name of Basic auth.',
        maxLength: 200,
      }),
    ),
    token: Type.Optional(
      Type.String({
        title: 'Token',
        description: 'JWT of the customer, signed by the vendor; holds for commands whose userId is its sub.',
        maxLength: maxTokenLength,
      }),
    ),
  },
  { title: 'Commands', description: 'Body of POST /v1/commands.' },
);
export type CommandsRequest = Omit<Static<typeof CommandsRequest>, 'commands'> & { commands: Command[] };

/** What became of one command. */
export const CommandResult = Type.Object(
  {
    commandId: Type.Union([Type.String(), Type.Null()], {
      title: 'Command id',
      description: 'As it was sent; null when it had none.',
    }),
    state: Type.Union([Type.Literal('accepted'), Type.Literal('refused')], {
      title: 'State',
      description: 'Final: the same command, sent again, gets the same answer.',
    }),
    code: Type.Optional(Code),
    reason: Type.Optional(Reason),
    earlier: Type.Optional(
      Type.String({
        title: 'Earlier',
        description:
          "Id of the sender's own command that stands in the way, where a token proves that it is theirs. Not told again to who sends the same once more.",
      }),
    ),
  },
  { additionalProperties: false, title: 'Result', description: 'What became of one command.' },
);
export type CommandResult = Static<typeof CommandResult>;

/**
 * Answer of `POST /v1/commands`, sent after everything in it is on disk. A command that is not in it was not decided: the
 * sender keeps it and sends it again, with a newer token where `token` says that the one it sent was not believed.
 */
export const CommandsResponse = Type.Object(
  {
    results: Type.Array(CommandResult, { title: 'Results', description: 'One per command that was decided.' }),
    token: Type.Optional(TokenFault),
  },
  { additionalProperties: false, title: 'Results', description: 'Answer of POST /v1/commands.' },
);
export type CommandsResponse = Static<typeof CommandsResponse>;

const Moment = Type.String({ title: 'Moment', description: 'RFC 3339 date and time by the clock of the collector.' });

/** Answer of `GET /v1/receipts/:id`: what became of a command, for whoever proves that it is the own one. */
export const Receipt = Type.Object(
  {
    commandId: CommandId,
    name: Name,
    ref: Type.Optional(Ref),
    state: Type.Union([Type.Literal('accepted'), Type.Literal('refused'), Type.Literal('withdrawn')], {
      title: 'State',
      description: 'What became of the command.',
    }),
    code: Type.Optional(Code),
    reason: Type.Optional(Reason),
    issuedAt: IssuedAt,
    receivedAt: Moment,
    withdrawnAt: Type.Optional(Moment),
    became: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        title: 'Became',
        description:
          'What became of it since it was accepted, where something can: of a review, where it stands and why.',
        examples: [{ review: '0192f0c1-7a3b-7c41-9d2e-5f60718293a4', state: 'published' }],
      }),
    ),
    payload: Type.Optional(Payload),
  },
  { additionalProperties: false, title: 'Receipt', description: 'Answer of GET /v1/receipts/:id.' },
);
export type Receipt = Static<typeof Receipt>;

/** Payload of the command `withdraw`: an earlier command is undone and its payload deleted. */
export const WithdrawPayload = Type.Object(
  {
    target: CommandId,
    secret: Type.Optional(
      Type.String({
        title: 'Secret',
        description: 'Receipt secret of the target; not needed with a token of whoever issued it.',
        minLength: 1,
        maxLength: 200,
      }),
    ),
  },
  { additionalProperties: false, title: 'Withdraw', description: 'Payload of the command withdraw.' },
);
export type WithdrawPayload = Static<typeof WithdrawPayload>;

/** Payload of the command `erase`: nothing. Who is meant is told by the proof. */
export const ErasePayload = Type.Object(
  {},
  { additionalProperties: false, title: 'Erase', description: 'Payload of the command erase.' },
);
export type ErasePayload = Static<typeof ErasePayload>;
