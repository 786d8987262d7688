import type { System } from '../system.ts';
import { numberOfDigits } from '../taken-at.ts';

const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const exim: System = {
  id: 'exim',
  name: 'Exim',
  forms: [
    {
      // Since 4.97 the middle has eleven characters and the end four. On macOS and Cygwin the base is 36: read here, it is no date.
      words:
        /\bid=(?<id>(?<time>[\dA-Za-z]{6})-(?:[\dA-Za-z]{6}-[\dA-Za-z]{2}|[\dA-Za-z]{11}-[\dA-Za-z]{4}))(?![\w-])/,
      stage: 'first-server',
      secondsOf: (time) => numberOfDigits(time, BASE_62),
      seen: '250 OK id=10HmaX-0005vi-00',
      source: 'The Exim specification, chapter 3, “Message identification”',
    },
  ],
};
