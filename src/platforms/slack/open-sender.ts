/** Only the way out to Slack, without a door to come in by. */
import { WebClient } from '@slack/web-api';
import type { Sender } from '#delivery/sender.ts';
import { clientOptions } from './client-options.ts';
import { slackSender } from './send.ts';

export function openSlackSender({ botToken, apiUrl }: { botToken: string; apiUrl: string }): Sender {
  return slackSender(new WebClient(botToken, clientOptions(apiUrl)));
}
