import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../../lib/platform/answer.ts';
import { openStore } from '../../lib/platform/inspections.ts';
import { dnsOfTheExtension } from './dns.ts';
import { watchField } from './field.ts';
import { watchTabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    const store = openStore();
    const askDns = dnsOfTheExtension();
    const tabs = watchTabs(store, askDns);
    const field = watchField(store, askDns);
    answerMessages({
      watching: (_, { tab }) => tabs.started(tab?.id),
      opened: ({ messages }, { tab }) => tabs.opened(tab?.id, messages),
      looked: ({ tabId }) => tabs.looked(tabId),
      chosen: ({ tabId, id }) => tabs.chosen(tabId, id),
      sourceAsked: ({ tabId, id }) => tabs.sourceAsked(tabId, id),
      typed: ({ input, tabId }) => field.typed(input, tabId),
      fileGiven: ({ name, rawBase64, tabId }) => field.fileGiven(name, rawBase64, tabId),
      cleared: () => field.cleared(),
      selectorAsked: ({ input }) => field.selectorAsked(input),
      wouldGetAsked: (input) => field.wouldGetAsked(input),
      askedAgain: ({ tabId }) => (tabId === undefined ? field.askedAgain() : tabs.askedAgain(tabId)),
    });
    browser.runtime.onInstalled.addListener(() => void store.noteInstalled());
    browser.tabs.onRemoved.addListener((tabId) => void tabs.closed(tabId));
    void tabs.resume(); // what a killed worker left unfinished
    void field.resume();
  },
});
