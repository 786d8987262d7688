import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerSourceRequests } from '../../lib/platform/original-source.ts';
import { watchPage } from '../../lib/platform/watch-page.ts';
import { webmails } from '../../lib/webmail/index.ts';

export default defineContentScript({
  matches: webmails.flatMap(({ matches }) => [...matches]),
  runAt: 'document_idle',
  allFrames: false,
  main() {
    const webmail = webmails.find(({ matches }) =>
      matches.some((pattern) => pattern.includes(`//${location.host}/`)),
    );
    if (webmail === undefined) return;
    watchPage(webmail, document);
    answerSourceRequests(webmail, document);
  },
});
