import type { Dialect } from '../dialect.ts';

/** docomo, SoftBank, BIGLOBE and NIFTY. */
export const japaneseCarriers: Dialect = {
  id: 'japanese-carriers',
  phrases: [
    '----- the following addresses had delivery problems -----',
    '次のあて先へのメッセージはエラーのため送信できませんでした',
    '宛先メールアドレスが見つかりません',
  ],
};
