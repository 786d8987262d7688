import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '../../components/actions.ts';
import { App } from '../../components/App.tsx';
import { copyText } from '../../lib/platform/clipboard.ts';
import { activeTabId, requestSite, watchScreen } from '../../lib/platform/inspections.ts';
import { send } from '../../lib/platform/send.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { Screen } from '../../lib/screen.ts';

/** Joins the views to what the worker keeps. */
export function Popup() {
  const [shown, setShown] = useState<{ readonly screen: Screen; readonly input: string }>();
  useEffect(() => {
    void activeTabId().then((tabId) => tabId !== undefined && send('looked', { tabId }));
    return watchScreen((screen, input) => {
      setShown({ screen, input });
    });
  }, []);
  if (shown === undefined) return null;
  return <App screen={shown.screen} input={shown.input} actions={actionsFor(shown.screen)} t={translate} />;
}

function actionsFor(screen: Screen): Actions {
  const isFromTab = screen.kind === 'notices' && screen.from === 'tab';
  const withTab = (act: (tabId: number) => Promise<boolean>) => {
    void activeTabId().then((tabId) => tabId !== undefined && act(tabId));
  };
  return {
    submit: (input) => void send('typed', { input }),
    clear: () => void send('cleared', {}),
    choose: (id) => {
      withTab((tabId) => send('chosen', { tabId, id }));
    },
    readSource: (id) => {
      withTab((tabId) => send('sourceAsked', { tabId, id }));
    },
    askAgain: () => {
      if (isFromTab) withTab((tabId) => send('askedAgain', { tabId }));
      else void send('askedAgain', {});
    },
    allowSite: requestSite,
    copy: copyText,
  };
}
