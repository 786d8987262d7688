import { addressesIn } from './from-field.ts';
import { firstField, type HeaderFields } from './header-fields.ts';

/** Fields and program names that the mail function of a web site writes. */
const PROGRAM_FIELDS = ['x-php-originating-script', 'x-php-script', 'x-php-filename'];
const PROGRAM =
  /\b(?:php(?:mailer)?|wordpress|wp ?mail|drupal|joomla|typo3|form ?mail|contact ?form|swift ?mailer)\b/i;

/** Accounts under which web servers run. */
const ACCOUNT = String.raw`(?:www-data|apache2?|httpd|nginx|nobody|wwwrun|_www|webservd|daemon)`;
const OF_ACCOUNT = new RegExp(String.raw`^<?${ACCOUNT}@`, 'i');
const BY_ACCOUNT = new RegExp(
  String.raw`\(from ${ACCOUNT}@|envelope-from <?${ACCOUNT}@|\bfrom ${ACCOUNT} by\b`,
  'i',
);
const MOST_LINES = 20;

/** Whether a program of a web site handed the mail in: by the fields it writes, or by the account of the web server. */
export function isByWebSite(fields: HeaderFields): boolean {
  const mailer = firstField(fields, 'x-mailer') ?? firstField(fields, 'user-agent') ?? '';
  return (
    PROGRAM_FIELDS.some((name) => fields.has(name)) ||
    PROGRAM.test(mailer.slice(0, 200)) ||
    OF_ACCOUNT.test((firstField(fields, 'return-path') ?? '').trim()) ||
    (fields.get('received') ?? []).slice(0, MOST_LINES).some((line) => BY_ACCOUNT.test(line.slice(0, 2000)))
  );
}

/** Whether answers are asked to the very address that stands in From, said once more. */
export function isReplyToFrom(fields: HeaderFields): boolean {
  const [from] = addressesIn((firstField(fields, 'from') ?? '').slice(0, 8000));
  const [replyTo, ...more] = addressesIn((firstField(fields, 'reply-to') ?? '').slice(0, 8000));
  return replyTo !== undefined && more.length === 0 && replyTo === from;
}
