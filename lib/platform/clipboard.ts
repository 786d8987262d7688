/** Puts a text on the clipboard; false when the browser refused (no focus, a policy). To be called in a click handler. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the caller marks the text and says so
  }
}
