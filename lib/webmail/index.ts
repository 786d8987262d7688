import { gmail } from './gmail.ts';
import { outlook } from './outlook.ts';
import type { Webmail } from './webmail.ts';

/** Every webmail we can read. The manifest's `matches` come from here. */
export const webmails: readonly Webmail[] = [gmail, outlook];
