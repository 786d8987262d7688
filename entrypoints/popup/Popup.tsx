import { useEffect, useState } from 'preact/hooks';
import type { Actions } from '../../components/actions.ts';
import { App } from '../../components/App.tsx';
import type { FileTrouble } from '../../lib/file-trouble.ts';
import { clock } from '../../lib/platform/clock.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { giveFiles, watchDrops } from '../../lib/platform/given-files.ts';
import { requestSite, watchScreen } from '../../lib/platform/inspections.ts';
import { timeShown, watchTime } from '../../lib/platform/local-time.ts';
import { openInTab, tabToldOf, type Place } from '../../lib/platform/place.ts';
import { send } from '../../lib/platform/send.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { Screen, TypedState } from '../../lib/screen.ts';

/** Joins the views to what the worker keeps. */
export function Popup({ place }: { readonly place: Place }) {
  const [shown, setShown] = useState<{ readonly screen: Screen; readonly typed: TypedState | undefined }>();
  const [isOver, setOver] = useState(false);
  const [now, setNow] = useState(clock);
  const [trouble, setTrouble] = useState<FileTrouble>();
  const give = (files: readonly File[]) => {
    void tabToldOf(place)
      .then((tabId) => giveFiles(files, tabId))
      .then(setTrouble);
  };
  useEffect(() => {
    const findTab = () => tabToldOf(place);
    void findTab().then((tabId) => tabId !== undefined && send('looked', { tabId }));
    return watchScreen(findTab, (screen, typed) => {
      setShown({ screen, typed });
    });
  }, [place]);
  useEffect(() => watchDrops(document, place.kind === 'tab' ? give : () => undefined, setOver), [place]);
  useEffect(() => watchTime(setNow), []);
  if (shown === undefined) return null;
  const { screen, typed } = shown;
  const given = screen.kind === 'notices' || screen.kind === 'acceptance' ? typed?.file : undefined;
  const files = place.kind === 'tab' ? { isOver, trouble, given } : undefined;
  const actions = { ...actionsFor(screen, place, give), time: { now, shown: timeShown } };
  return <App screen={screen} input={typed?.input ?? ''} files={files} actions={actions} t={translate} />;
}

function actionsFor(screen: Screen, place: Place, give: Actions['give']): Omit<Actions, 'time'> {
  const isFromTab = screen.kind === 'notices' && screen.from === 'tab';
  const withTab = (act: (tabId: number) => Promise<boolean>) => {
    void tabToldOf(place).then((tabId) => tabId !== undefined && act(tabId));
  };
  return {
    submit: (input) => {
      void tabToldOf(place).then((tabId) => send('typed', { input, tabId }));
    },
    give,
    openInTab: () => {
      void openInTab().then(() => {
        window.close();
      });
    },
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
    askSelector: (input) => void send('selectorAsked', { input }),
    askWouldGet: (input) => void send('wouldGetAsked', { ...input }),
    tellOwnership: (domain, answer) => void send('ownershipTold', { domain, answer }),
    checkFix: (id, remedy) => {
      if (isFromTab) withTab((tabId) => send('fixAsked', { tabId, id, remedy }));
      else void send('fixAsked', { id, remedy });
    },
    allowSite: requestSite,
    copy: copyText,
  };
}
