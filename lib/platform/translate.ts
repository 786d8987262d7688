import { browser } from 'wxt/browser';
import type { Translate } from '../i18n.ts';

// WXT's generated types know the keys of its last run only; MessageKey knows them all.
const getMessage = (key: string, substitutions: string[]) =>
  (browser.i18n.getMessage as (key: string, substitutions: string[]) => string)(key, substitutions);

/** The browser's own translation of a key, in the language of its interface. */
export const translate: Translate = (key, ...substitutions) => getMessage(key, [...substitutions]);
