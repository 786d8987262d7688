import { displayDomain, displayText } from '../lib/display-text.ts';

/** A stranger's text, as text and nothing else: apart from the direction of writing around it, without tricks. */
export function Foreign({ text }: { readonly text: string }) {
  return <bdi>{displayText(text)}</bdi>;
}

/** A domain or address of a stranger, with its A-labels. */
export function ForeignDomain({ name }: { readonly name: string }) {
  return <bdi class="domain">{displayDomain(name)}</bdi>;
}
