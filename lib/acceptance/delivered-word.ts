import { ADDRESS } from '../bounce/address.ts';

/** Lines in which a service or a trace says so in its own words, without the server's. */
const SAID: readonly RegExp[] = [
  new RegExp(
    String.raw`^[ \t"'•*-]{0,8}(?:(?:the |your )?(?:message|e-?mail|mail)(?: was| has been)? )?(?:successfully )?delivered(?: successfully)?(?: to (?:the )?(?:recipient|inbox|mailbox|folder|<?${ADDRESS}>?)[^\n]{0,60})?(?: (?:on|at|in) [^\n]{1,60})?[.!"']{0,2}[ \t]*$`,
    'imu',
  ),
  // With the name of the service before it.
  new RegExp(
    String.raw`^[ \t"'•*-]{0,8}\w[\w .-]{0,30}:[ \t]{1,4}(?:successfully )?delivered (?:successfully )?to <?${ADDRESS}>?[^\n]{0,60}$`,
    'imu',
  ),
  /^[ \t"']{0,8}(?:[\w-]{1,20}[ _-]){0,2}(?:status|state|event|result|action)["']?(?:[ \t]{0,4}[:=|][ \t]{0,4}|\t{1,4})["']?(?:delivered|delivery|sent|accepted|success(?:ful)?)["']?[ \t,.]{0,4}$/im,
  /"(?:event|status|state|type|eventType|notificationType|RecordType|last_event)"[ \t]{0,4}:[ \t]{0,4}"(?:(?:email\.)?delivered|delivery|delivers?|sent|accepted|success)"/i,
  /\bstat(?:us)?=sent\b/i,
  /^(?=[^\n]{0,300}\bR=[\w-]{1,40})[^\n]{0,120}[ \t](?:=>|->)[ \t]\S{1,320}/m,
];

/** What is told of parcels, and of mails that did not arrive. */
const OTHERWISE =
  /\b(?:parcels?|packages?|shipments?|couriers?|front door|your order)\b|\b(?:un|not(?: yet)?(?: been)? )deliver|\b(?:bounced?|reject(?:ed)?|failed|failure|deferred|dropped|blocked|suppressed|complaint|delayed|temporary|undeliverable)\b/i;
const MAX = 600; // characters of prose; whoever pastes a whole page pastes other things too

/** Whether a service's own word says that a mail was delivered, and nothing gainsays it. */
export function saysDelivered(text: string): boolean {
  const told = text.replace(
    /"[\w-]{1,40}"[ \t]{0,4}:[ \t]{0,4}(?:null|""|\[\]|\{\}|false|0)(?=\s*[,}\]])/g,
    '',
  );
  const isEvent = /^\s{0,40}[[{]/.test(text);
  return (isEvent || text.length <= MAX) && !OTHERWISE.test(told) && SAID.some((form) => form.test(told));
}
