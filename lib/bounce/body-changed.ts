/** How verifiers say that the body is not the one that was signed (RFC 6376 §6.1.3): OpenDKIM and those after it, Exim, amavis, Perl's Mail::DKIM. */
const FORMS =
  /\bbody[- ]?hash\b.{0,40}\b(?:did(?: not|n['’]?t)|does(?: not|n['’]?t)|mismatch|incorrect|failed|invalid|wrong|not (?:match|verif))|\bbody (?:has been|was|probably) (?:altered|modified|changed)|\b(?:message|body) (?:has been |was )?(?:altered|modified|changed) (?:in transit|after (?:it was )?sign)|\bbh(?:=| )?(?:mismatch|did not verify)/i;

/** Whether a text tells that a DKIM signature failed because the body was changed. */
export function saysBodyChanged(text: string): boolean {
  return FORMS.test(text.slice(0, MOST_READ));
}

const MOST_READ = 4000;
