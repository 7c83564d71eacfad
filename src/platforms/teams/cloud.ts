/** Microsoft's clouds differ in who signs and for whom: where the keys are published says which one it is. */

export interface Cloud {
  /** Who signs what comes in, and what our own token is for. */
  issuer: string;
  scope: string;
}

export function cloudOf(openIdMetadata: string): Cloud {
  const { hostname } = new URL(openIdMetadata);
  const address = hostname.endsWith('.azure.us')
    ? 'https://api.botframework.us'
    : 'https://api.botframework.com';
  return { issuer: address, scope: address };
}

/** Where Microsoft's connectors live: our token goes to no other address. */
const connectors =
  /^(smba\.trafficmanager\.net|smba\.infra\.(gcc\.teams\.microsoft\.com|(gov|dod)\.teams\.microsoft\.us)|([a-z0-9-]+\.)*botframework\.(com|azure\.us))$/;

export function isConnector(serviceUrl: string, ownOrigins: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, origin, port } = new URL(serviceUrl);
  return ownOrigins.includes(origin) || (protocol === 'https:' && port === '' && connectors.test(hostname));
}
