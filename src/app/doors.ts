/** Which doors are open, in words. */
import type { Config } from '#src/config.ts';

export function doorWords({ slack, teams, playground, host, port }: Config): string[] {
  const slackDoor = slack
    ? `open (${[slack.signingSecret && 'HTTP', slack.appToken && 'Socket Mode'].filter(Boolean).join(' en ')})`
    : 'dicht: zet SLACK_BOT_TOKEN en SLACK_SIGNING_SECRET';
  const teamsDoor = !teams
    ? 'dicht: zet TEAMS_APP_ID, TEAMS_APP_PASSWORD en TEAMS_TENANT_ID'
    : teams.kind === 'registered'
      ? 'open'
      : 'open zonder aanmelding, alleen op deze machine';
  return [
    `Slack: ${slackDoor}`,
    `Teams: ${teamsDoor}`,
    `Speelplaats: ${playground ? `open op http://${host}:${port}` : 'dicht'}`,
  ];
}
