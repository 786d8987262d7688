/** Whether a word is another but for one letter left out, too many or wrong, or two in the wrong order; both in small letters. */
export function isOneSlipFrom(written: string, name: string): boolean {
  if (Math.abs(written.length - name.length) > 1) return false;
  const places = Array.from({ length: name.length + 1 }, (_, at) => at);
  return places.some(
    (at) =>
      without(name, at) === written ||
      without(written, at) === name ||
      (written.length === name.length && without(written, at) === without(name, at)) ||
      swapped(name, at) === written,
  );
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

function swapped(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}
