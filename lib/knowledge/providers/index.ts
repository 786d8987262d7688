import type { Provider } from '../provider.ts';
import { apple } from './apple.ts';
import { att } from './att.ts';
import { barracuda } from './barracuda.ts';
import { cox } from './cox.ts';
import { gmx } from './gmx.ts';
import { godaddy } from './godaddy.ts';
import { google } from './google.ts';
import { laposte } from './laposte.ts';
import { mailru } from './mailru.ts';
import { microsoft } from './microsoft.ts';
import { mimecast } from './mimecast.ts';
import { netease } from './netease.ts';
import { orange } from './orange.ts';
import { outlookCom } from './outlook-com.ts';
import { qq } from './qq.ts';
import { spectrum } from './spectrum.ts';
import { tonline } from './tonline.ts';
import { trendmicro } from './trendmicro.ts';
import { yahoo } from './yahoo.ts';
import { yandex } from './yandex.ts';

/** Every mail system whose refusals we know. A reply's own marks are sought in this order. */
export const providers: readonly Provider[] = [
  google,
  outlookCom,
  microsoft,
  yahoo,
  att,
  apple,
  barracuda,
  cox,
  gmx,
  godaddy,
  laposte,
  mailru,
  mimecast,
  netease,
  orange,
  qq,
  spectrum,
  tonline,
  trendmicro,
  yandex,
];
