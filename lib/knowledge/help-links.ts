/** The only links that are ever shown. */
export const helpLinks = {
  'google-dmarc': 'https://support.google.com/a/answer/2451690',
} as const satisfies Record<string, `https://${string}`>;

export type HelpLinkId = keyof typeof helpLinks;
