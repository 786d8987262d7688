/**
 * Whether we may explain this notice as what it says it is.
 * `cannot-vouch`: its sender is unrelated, or it wants a log-in: told so, without advice and without any link.
 * `not-judged`: nothing speaks against it; never means "genuine".
 */
export interface Authenticity {
  readonly verdict: 'cannot-vouch' | 'not-judged';
  readonly signals: readonly AuthenticitySignal[];
}

export type AuthenticitySignal = 'unrelated-sender' | 'asks-to-log-in' | 'log-in-link';
