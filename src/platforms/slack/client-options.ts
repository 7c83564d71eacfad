/** How we call Slack: no retries and no waiting inside the SDK. A fresh object each time, because Bolt writes into it. */
export const clientOptions = (apiUrl: string) => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 8_000,
});
