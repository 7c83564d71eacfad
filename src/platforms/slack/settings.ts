/** Slack's settings: one workspace, over HTTP or over Socket Mode. */
import { z } from 'zod';
import type { Environment, SettingFault } from '../door.ts';
import { readSettings, secret } from '../kit/settings.ts';

const schema = z.object({
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xox[a-z]-/, 'a bot token starts with xoxb-')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'an app token starts with xapp-')
    .optional(),
  SLACK_TEAM_ID: z
    .string()
    .regex(/^[TE][A-Z0-9]{2,}$/, 'a workspace looks like T0123456')
    .optional(),
  SLACK_API_URL: z.url('this is not an address').default('https://slack.com/api/'),
});

export interface SlackSettings {
  botToken: string;
  signingSecret: string | undefined;
  appToken: string | undefined;
  /** The workspace that the token is for; Slack is asked when it is not set. */
  teamId: string | undefined;
  apiUrl: string;
}

export function slackSettings(environment: Environment): {
  settings: SlackSettings | undefined;
  faults: SettingFault[];
} {
  const { values, given, faults } = readSettings(schema, environment);
  const isMeant = given['SLACK_BOT_TOKEN'] ?? given['SLACK_SIGNING_SECRET'] ?? given['SLACK_APP_TOKEN'];
  if (isMeant && !given['SLACK_BOT_TOKEN'])
    faults.push(['SLACK_BOT_TOKEN', 'Slack is half configured: this is needed as well']);
  if (isMeant && !given['SLACK_SIGNING_SECRET'] && !given['SLACK_APP_TOKEN'])
    faults.push([
      'SLACK_SIGNING_SECRET',
      'Slack is half configured: set this for HTTP, or SLACK_APP_TOKEN for Socket Mode',
    ]);
  if (!values?.SLACK_BOT_TOKEN) return { settings: undefined, faults };
  return {
    settings: {
      botToken: values.SLACK_BOT_TOKEN,
      signingSecret: values.SLACK_SIGNING_SECRET,
      appToken: values.SLACK_APP_TOKEN,
      teamId: values.SLACK_TEAM_ID,
      apiUrl: values.SLACK_API_URL.replace(/\/?$/, '/'),
    },
    faults,
  };
}
