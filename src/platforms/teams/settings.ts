/** Teams' settings: a single-tenant bot registration, or none at all for an emulator on this machine. */
import { z } from 'zod';
import type { Environment, SettingFault } from '../door.ts';
import { isLoopback, readSettings, secret } from '../kit/settings.ts';

const origins = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .refine(
    (list) => list.every((part) => URL.canParse(part) && new URL(part).origin === part),
    'addresses look like https://host, with commas between them',
  );

/** Microsoft writes them in small letters, and compares as they are written. */
const guid = (what: string) =>
  z.guid(`${what} looks like 00000000-0000-0000-0000-000000000000`).toLowerCase();

const schema = z.object({
  TEAMS_APP_ID: guid('an app id').optional(),
  TEAMS_APP_PASSWORD: secret.optional(),
  TEAMS_TENANT_ID: guid('a tenant id').optional(),
  TEAMS_ALLOW_UNAUTHENTICATED: z.enum(['', 'loopback'], 'the only value is loopback').optional(),
  TEAMS_OPENID_METADATA: z
    .url('this is not an address')
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  TEAMS_LOGIN_URL: z.url('this is not an address').default('https://login.microsoftonline.com'),
  TEAMS_SERVICE_ORIGINS: origins.optional(),
});

export type TeamsSettings =
  | {
      kind: 'registered';
      appId: string;
      password: string;
      tenantId: string;
      openIdMetadata: string;
      loginUrl: string;
      /** Addresses, beside Microsoft's own, that our token may be sent to. */
      serviceOrigins: readonly string[];
    }
  /** For local emulators, on this machine only. */
  | { kind: 'unauthenticated' };

export function teamsSettings(environment: Environment): {
  settings: TeamsSettings | undefined;
  faults: SettingFault[];
} {
  const { values, given, faults } = readSettings(schema, environment);
  const needed = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'];
  if (needed.some((name) => given[name])) {
    for (const name of needed)
      if (!given[name]) faults.push([name, 'Teams is half configured: this is needed as well']);
  }
  const isOpen = given['TEAMS_ALLOW_UNAUTHENTICATED'] === 'loopback';
  if (isOpen && !isLoopback(given['HOST'] ?? '127.0.0.1'))
    faults.push([
      'TEAMS_ALLOW_UNAUTHENTICATED',
      'this is refused unless HOST is 127.0.0.1: anybody could speak as anybody',
    ]);
  if (isOpen && given['TEAMS_APP_ID'])
    faults.push(['TEAMS_ALLOW_UNAUTHENTICATED', 'this is refused together with TEAMS_APP_ID: choose one']);
  if (!values) return { settings: undefined, faults };
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_TENANT_ID: tenantId } = values;
  if (appId && password && tenantId) {
    const settings: TeamsSettings = {
      kind: 'registered',
      appId,
      password,
      tenantId,
      openIdMetadata: values.TEAMS_OPENID_METADATA,
      loginUrl: values.TEAMS_LOGIN_URL,
      serviceOrigins: values.TEAMS_SERVICE_ORIGINS ?? [],
    };
    return { settings, faults };
  }
  return { settings: isOpen ? { kind: 'unauthenticated' } : undefined, faults };
}
