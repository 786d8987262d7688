import type messages from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** The words' port: the browser's in the extension, the English file's in the command line and in tests. At most 9 substitutions. */
export type Translate = (key: MessageKey, ...substitutions: readonly string[]) => string;
