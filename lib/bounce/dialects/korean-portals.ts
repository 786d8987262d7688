import type { Dialect } from '../dialect.ts';

/** NAVER and Daum. */
export const koreanPortals: Dialect = {
  id: 'korean-portals',
  phrases: ['메일이 전송되지 못했습니다', '아래와 같은 사유로 전달되지 못했습니다', '메일 발송에 실패'],
};
