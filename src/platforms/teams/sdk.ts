/**
 * Everything that is particular to @microsoft/teams-ai and botbuilder. It is at the end of its line, so nothing outside
 * connect.ts and this file knows it, and it is loaded only when Teams is configured: it costs about a second and 100 MB.
 */
import type { Pipeline } from '@azure/core-rest-pipeline';
import type { Application as TeamsApplication } from '@microsoft/teams-ai/lib/Application.js';
import type { Activity, TurnContext } from 'botbuilder';
import { cloudOf } from './cloud.ts';
import type { TeamsSettings } from './settings.ts';
import { createTokenSource } from './token.ts';

export interface Sdk {
  app: TeamsApplication;
  appId: string;
  /** Runs one activity, of which the caller knows that it came from Microsoft; gives the answer to an invoke. */
  receive(activity: Activity): Promise<{ status: number; body?: unknown } | undefined>;
  /** Runs `work` in a stored conversation. */
  converse(reference: unknown, work: (context: TurnContext) => Promise<void>): Promise<void>;
}

const connectorTimeoutMs = 10_000;

export async function loadSdk(settings: TeamsSettings): Promise<Sdk> {
  // The whole package would load a language model's client as well.
  const [{ Application }, { TeamsAdapter }] = await Promise.all([
    import('@microsoft/teams-ai/lib/Application.js'),
    import('@microsoft/teams-ai/lib/TeamsAdapter.js'),
  ]);
  const appId = settings.kind === 'registered' ? settings.appId : '';
  const { scope } = cloudOf(
    settings.kind === 'registered' ? settings.openIdMetadata : 'https://none.invalid',
  );
  const token = settings.kind === 'registered' ? createTokenSource({ ...settings, scope }) : undefined;
  const credentials = {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => settings.kind === 'unauthenticated',
    createCredentials: async () => ({
      async signRequest<R extends { headers: { set(name: string, value: string): void } }>(
        request: R,
      ): Promise<R> {
        if (token) request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  };

  class Adapter extends TeamsAdapter {
    /**
     * The SDK's own check of the token fetches keys for whoever asks, keeps them too long and writes on the console: the token
     * was checked before (verify-token.ts), so the turn starts as one that is known.
     */
    receive(activity: Activity, logic: (context: TurnContext) => Promise<void>) {
      if (settings.kind === 'unauthenticated') return this.processActivity('', activity, logic);
      const claimsIdentity = this.createClaimsIdentity(appId);
      const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
      return this.processActivity({ audience: scope, claimsIdentity, connectorFactory }, activity, logic);
    }
  }
  const adapter = new Adapter(registration(settings), credentials as never);

  // The outbox decides when to try again, so the SDK does not; and nothing waits for ever.
  adapter.use(async (context, next) => {
    const connector = context.turnState.get(adapter.ConnectorClientKey) as
      | { client: { pipeline: Pipeline } }
      | undefined;
    connector?.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    connector?.client.pipeline.addPolicy({
      name: 'doorstroomTimeout',
      sendRequest: (request, go) => {
        request.timeout = connectorTimeoutMs;
        return go(request);
      },
    });
    await next();
  });

  const app = new Application({
    adapter,
    botAppId: appId,
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
    turnStateFactory: () => new NoState() as never,
  });
  return {
    app: app as TeamsApplication,
    appId,
    receive: (activity) =>
      adapter.receive(activity, async (context) => {
        await app.run(context);
      }),
    converse: (reference, work) =>
      adapter.continueConversationAsync(appId, reference as never, async (context) => {
        // A message of our own is no reply to anything.
        context.onSendActivities(async (_context, activities, next) => {
          for (const activity of activities) delete (activity as Partial<Activity>).replyToId;
          return next();
        });
        await work(context);
      }),
  };
}

/** The database is the truth: nothing is kept per conversation. */
class NoState {
  temp = { input: '', inputFiles: [], lastOutput: '', actionOutputs: {}, authTokens: {} };
  conversation = {};
  user = {};
  async load() {
    return true;
  }
  async save() {}
  getValue() {
    return undefined;
  }
  setValue() {}
  deleteValue() {}
  hasValue() {
    return false;
  }
}

/** Setting any of the addresses means that none has a default: so all are set. */
function registration(settings: TeamsSettings): Record<string, string> {
  if (settings.kind === 'unauthenticated') return {};
  const { appId, password, tenantId, openIdMetadata } = settings;
  const { issuer, scope } = cloudOf(openIdMetadata);
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
    ToChannelFromBotOAuthScope: scope,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: issuer,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    CallerId: 'urn:botframework:azure',
  };
}
