/**
 * Selectors that are worth a try where nothing better is known, the most usual first. No census is public; the order is that of fifteen lists of
 * other checkers (in how many of them each stands), and within equals that of how many domains its owner serves. What only one service gives
 * out stands with that service in lib/knowledge/services, and is tried where the domain uses it.
 */
export const usualSelectors = [
  'selector1', // Microsoft 365
  'google', // Google Workspace
  'default', // cPanel, Plesk and many hosts
  'k1', // Mailchimp, Mailgun
  's1', // SendGrid and many that send newsletters
  'mail', // OpenDKIM set up by hand, Plesk, Brevo
  'dkim', // the same, Hetzner
  'selector2',
  'k2', // Mailchimp, whose mail needs no entry in SPF
  's2',
  'mandrill',
  'k3',
  'mte1', // Mandrill since 2024
  'smtp',
] as const;
