import type { SelectorTrouble } from './selector-input.ts';
import type { WouldGet } from './would-get.ts';

/** What a person asks of a domain beside how it stands; kept with what was typed. Plain data: it lives in session storage. */
export interface DomainAsked {
  readonly selector: SelectorAsked | undefined;
  readonly wouldGet: WouldGetAsked | undefined;
  /** The names of services to choose from. */
  readonly services: readonly string[];
}

/** A DKIM key by name. What was found of it is told by the DKIM finding of the inspection. */
export type SelectorAsked = { readonly input: string } & (
  | { readonly state: 'asking' | 'done'; readonly selector: string }
  | { readonly state: 'not-understood'; readonly reason: SelectorTrouble }
);

/** What a mail would get, as it was typed. */
export interface WouldGetInput {
  readonly through: string;
  readonly returnPath: string;
}

export type WouldGetAsked = { readonly input: WouldGetInput } & (
  | { readonly state: 'asking' }
  | { readonly state: 'done'; readonly answer: WouldGet }
  | { readonly state: 'not-understood'; readonly reason: WouldGetTrouble; readonly names: readonly string[] }
);

/** `several`: `names` are the services that may be meant · `no-path`: the return address is no domain. */
export type WouldGetTrouble = 'empty' | 'no-service' | 'several' | 'no-path';

export const nothingAsked: DomainAsked = { selector: undefined, wouldGet: undefined, services: [] };
