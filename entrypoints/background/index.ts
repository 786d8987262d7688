import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { answerMessages } from '../../lib/platform/answer.ts';
import { openStore } from '../../lib/platform/inspections.ts';
import { openOwnerships } from '../../lib/platform/ownerships.ts';
import { dnsOfTheExtension } from './dns.ts';
import { watchField } from './field.ts';
import { watchTabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    const store = openStore();
    const ownerships = openOwnerships();
    const shared = { store, ownerships, ...dnsOfTheExtension() };
    const tabs = watchTabs(shared);
    const field = watchField(shared);
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
      fixAsked: ({ tabId, id, remedy }) =>
        tabId === undefined ? field.fixAsked(remedy) : tabs.fixAsked(tabId, id, remedy),
      ownershipTold: async ({ domain, answer }) => {
        const name = parseDomainName(domain);
        if (name === undefined) return;
        const owned = await ownerships.tell(name, answer);
        await Promise.all([tabs.owned(owned), field.owned(owned)]);
      },
      askedAgain: ({ tabId }) => (tabId === undefined ? field.askedAgain() : tabs.askedAgain(tabId)),
    });
    browser.runtime.onInstalled.addListener(() => void store.noteInstalled());
    browser.tabs.onRemoved.addListener((tabId) => void tabs.closed(tabId));
    void tabs.resume(); // what a killed worker left unfinished
    void field.resume();
  },
});
