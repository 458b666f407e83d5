import { type Static, Type } from '@sinclair/typebox';
import { maxTokenLength, TokenFault } from './token.js';

/** Limits of the Segment HTTP API, which ours keeps so that messages flow into other pipelines unchanged. */
export const limits = {
  /** Bytes of one message as JSON. */
  messageBytes: 32_768,
  /** Bytes of one request body. */
  batchBytes: 512_000,
  /** Messages in one batch. */
  batchMessages: 1000,
} as const;

/** Why one message of a batch was not stored: code and meaning. */
export const refusalCodes = {
  malformed: 'Not a message of the Segment spec: its type, its id or a field has the wrong shape, or nobody is named.',
  'too-large': 'More than 32,768 bytes as JSON.',
  'too-many-names':
    'The project has sent 10,000 different names of own events within an hour (or as many as the collector is set to take).',
  'invalid-properties': 'An event of the catalogue with properties that the catalogue does not allow.',
} as const;
export type RefusalCode = keyof typeof refusalCodes;

/** Body of `POST /v1/batch`. Each message is judged by itself, so their shape is not part of this. */
export const BatchRequest = Type.Object(
  {
    batch: Type.Array(Type.Unknown(), {
      title: 'Batch',
      description: 'Messages of the Segment spec.',
      minItems: 1,
      maxItems: limits.batchMessages,
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
        description: 'JWT of the customer, signed by the vendor; holds for messages whose userId is its sub.',
        maxLength: maxTokenLength,
      }),
    ),
    context: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { title: 'Batch', description: 'Body of POST /v1/batch.' },
);
export type BatchRequest = Static<typeof BatchRequest>;

const Refusal = Type.Object(
  {
    messageId: Type.Union([Type.String(), Type.Null()], {
      title: 'Message id',
      description: 'Id of the refused message as it was sent; null when it had none.',
    }),
    index: Type.Integer({ title: 'Index', description: 'Place of the message in the batch, counted from 0.' }),
    code: Type.Unsafe<RefusalCode>({
      type: 'string',
      enum: Object.keys(refusalCodes),
      title: 'Code',
      description: 'What is wrong, for programs.',
    }),
    reason: Type.String({ title: 'Reason', description: 'What is wrong and how to mend it, for people.' }),
  },
  { additionalProperties: false, title: 'Refusal', description: 'One message that was not stored.' },
);

/** Answer of `POST /v1/batch`, sent after what it accepts is on disk. */
export const BatchResponse = Type.Object(
  {
    accepted: Type.Array(Type.String(), {
      title: 'Accepted',
      description: 'Ids that are stored now, those stored before included.',
    }),
    refused: Type.Array(Refusal, {
      title: 'Refused',
      description: 'Messages that will never be stored as they are; sending them again is useless.',
    }),
    token: Type.Optional(TokenFault),
  },
  { additionalProperties: false, title: 'Acknowledgement', description: 'Answer of POST /v1/batch.' },
);
export type BatchResponse = Static<typeof BatchResponse>;
