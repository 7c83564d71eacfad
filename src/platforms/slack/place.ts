/** Where somebody asked something on Slack, and so where the answer goes. */
export interface Place {
  user: string;
  /** Takes five answers within half an hour. */
  responseUrl: string | undefined;
  channel: string | undefined;
  thread: string | undefined;
}
