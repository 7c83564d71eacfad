/** Which activities come in: from Microsoft, for our bot, of our tenant, from an address that may have our token, and whole. */
import { z } from 'zod';
import { plainId } from '#platforms/kit/plain-id.ts';
import { cloudOf, isConnector } from './cloud.ts';
import type { TeamsSettings } from './settings.ts';
import { createVerifier } from './verify-token.ts';

export const incoming = z.looseObject({
  type: z.string().min(1),
  name: plainId.optional(),
  channelId: z.string(),
  serviceUrl: z.url(),
  conversation: z.looseObject({ id: plainId, tenantId: plainId.optional() }),
  from: z.looseObject({ id: plainId }),
  recipient: z.looseObject({ id: plainId }).optional(),
  replyToId: plainId.optional(),
  locale: z.string().max(100).optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: plainId }).optional() }).nullish(),
});
export type Incoming = z.infer<typeof incoming>;

export interface Answer {
  status: number;
  body?: unknown;
}

const refused = {
  tenant: 'This tenant is not connected to this Doorstroom / Deze organisatie is hier niet aangesloten',
  recipient: 'This is for another bot / Dit is voor een andere bot',
  address: 'This service address is not Microsoft / Dit adres is niet van Microsoft',
};

type Admission = (
  authorization: string | undefined,
  activity: Incoming | undefined,
) => Promise<Answer | undefined>;

/** The token first, then whether the activity is for our bot, of our tenant, and from an address that may have our token. */
export function admission(settings: TeamsSettings & { kind: 'registered' }): Admission {
  const verify = createVerifier({
    metadataUrl: settings.openIdMetadata,
    issuer: cloudOf(settings.openIdMetadata).issuer,
    audience: settings.appId,
    channel: 'msteams',
  });
  return async (authorization, activity) => {
    const claims = await verify(authorization);
    if (activity?.channelId !== 'msteams') return { status: 400 };
    if (claims.serviceurl !== activity.serviceUrl) return { status: 401 };
    const { conversation, channelData, recipient, serviceUrl } = activity;
    const tenant = conversation.tenantId ?? channelData?.tenant?.id;
    if (tenant !== settings.tenantId) return { status: 403, body: { error: refused.tenant } };
    if (recipient && recipient.id !== `28:${settings.appId}`)
      return { status: 403, body: { error: refused.recipient } };
    if (!isConnector(serviceUrl, settings.serviceOrigins))
      return { status: 403, body: { error: refused.address } };
    return undefined;
  };
}

export const admitThisMachine: Admission = async () => undefined;

const press = z.looseObject({
  value: z.looseObject({ action: z.looseObject({ type: z.literal('Action.Execute') }) }),
});

/** A press without an action would end in the SDK, with a fault of its own. */
export function isBrokenPress(activity: Incoming): boolean {
  return (
    activity.type === 'invoke' &&
    activity.name === 'adaptiveCard/action' &&
    !press.safeParse(activity).success
  );
}
