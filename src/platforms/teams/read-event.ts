/** Activities as events of ours, parsed with zod from plain JSON, so that another SDK is a change of connect.ts only. */
import { z } from 'zod';
import type { InboundEvent } from '#conversation/request.ts';
import { plainId } from '#platforms/kit/plain-id.ts';
import { plainWords } from './plain-words.ts';

const account = z.looseObject({ id: plainId, aadObjectId: plainId.optional(), name: z.string().nullish() });

const activitySchema = z.looseObject({
  type: z.string(),
  id: plainId.optional(),
  name: z.string().optional(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({
    id: plainId,
    conversationType: z.string().optional(),
    isGroup: z.boolean().optional(),
    tenantId: plainId.optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: plainId }).optional() }).nullish(),
  entities: z
    .array(
      z.looseObject({
        type: z.string(),
        text: z.string().optional(),
        mentioned: z.looseObject({ id: z.string() }).optional(),
      }),
    )
    .nullish(),
  action: z.string().optional(),
});

export type Activity = z.infer<typeof activitySchema>;

/** What our buttons and dialogs carry, with the inputs of the card beside it. */
const pressedSchema = z.looseObject({
  command: plainId,
  input: z.record(z.string(), z.unknown()),
  nonce: plainId,
  form: z.literal(true).optional(),
  submit: z.literal(true).optional(),
});

/** Undefined when this is no activity that a person caused. */
export function readActivity(plain: unknown): Activity | undefined {
  return activitySchema.safeParse(plain).data;
}

/** A typed message, or a press that an older client sends as a message. */
export function readMessage(activity: Activity): InboundEvent | undefined {
  const pressed = pressedSchema.safeParse(activity.value).data;
  if (pressed && !activity.text) return readPressed(activity, pressed);
  const text = plainWords(activity.text ?? '', ownNames(activity));
  return {
    ...whoAndWhere(activity),
    key: `message:${activity.conversation.id}:${activity.id ?? ''}`,
    intent: { kind: 'text', text },
    ...(activity.id ? { answerOnce: true as const } : {}),
  };
}

/** `data` is what the button or the dialog sent. Undefined for something that we did not make. */
export function readData(activity: Activity, data: unknown): InboundEvent | undefined {
  const pressed = pressedSchema.safeParse(data).data;
  return pressed && readPressed(activity, pressed);
}

function readPressed(activity: Activity, pressed: z.infer<typeof pressedSchema>): InboundEvent {
  const { command, input, nonce, form, submit, ...inputs } = pressed;
  // A slow turn is delivered again with another id, so the nonce in the card is what tells it is the same.
  const common = {
    ...whoAndWhere(activity),
    key: `press:${activity.conversation.id}:${activity.id ?? nonce}`,
  };
  if (!submit)
    return {
      ...common,
      intent: { kind: 'press', press: { command, input, ...(form ? { form } : {}) }, nonce },
    };
  const values: Record<string, unknown> = { ...input };
  for (const [name, value] of Object.entries(inputs)) {
    // A toggle that was left alone says "false", which is what not answering means.
    if (name !== 'msteams' && value !== '' && value !== 'false' && value !== null)
      values[name] = value === 'true' ? true : value;
  }
  return { ...common, intent: { kind: 'submit', command, values, nonce } };
}

export function isPersonal({ conversation }: Activity): boolean {
  // Emulators leave the type out, and speak with one person; Teams always gives it.
  return (
    conversation.conversationType === 'personal' ||
    (conversation.conversationType === undefined && !conversation.isGroup)
  );
}

export function accountOf({ from, conversation, channelData }: Activity): InboundEvent['account'] {
  return {
    platform: 'teams',
    workspace: conversation.tenantId ?? channelData?.tenant?.id ?? '',
    user: from.aadObjectId ?? from.id,
  };
}

function whoAndWhere(activity: Activity): Pick<InboundEvent, 'account' | 'audience'> {
  return { account: accountOf(activity), audience: isPersonal(activity) ? 'private' : 'channel' };
}

/** A mention is ours when it names our id, or, where a client gives no such entity, our name. */
function ownNames({ entities, recipient }: Activity): string[] {
  const named = (entities ?? []).flatMap(({ type, text, mentioned }) =>
    type === 'mention' && text && mentioned?.id === recipient?.id
      ? [text.replace(/<[^>]*>/g, '').trim()]
      : [],
  );
  return recipient?.name ? [...named, recipient.name] : named;
}
