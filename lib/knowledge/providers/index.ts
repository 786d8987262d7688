import type { Provider } from '../provider.ts';
import { apple } from './apple.ts';
import { google } from './google.ts';
import { microsoft } from './microsoft.ts';
import { yahoo } from './yahoo.ts';

/** Every mail system whose refusals we know. */
export const providers: readonly Provider[] = [google, microsoft, yahoo, apple];
