import type { SelectorTrouble } from './selector-input.ts';

/** What a person asks of a domain beside how it stands; kept with what was typed. Plain data: it lives in session storage. */
export interface DomainAsked {
  readonly selector: SelectorAsked | undefined;
}

/** A DKIM key by name. What was found of it is told by the DKIM finding of the inspection. */
export type SelectorAsked = { readonly input: string } & (
  | { readonly state: 'asking' | 'done'; readonly selector: string }
  | { readonly state: 'not-understood'; readonly reason: SelectorTrouble }
);

export const nothingAsked: DomainAsked = { selector: undefined };
