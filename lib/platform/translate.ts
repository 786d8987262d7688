import { browser } from 'wxt/browser';
import type { Translate } from '../i18n.ts';

/** The browser's own translation of a key, in the language of its interface. */
export const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, [...substitutions]);
