/** Shows only the entries that hold every word typed, and says how many those are. */
export function searchEntries(
  box: HTMLInputElement,
  entries: readonly HTMLElement[],
  say: (text: string) => void,
): void {
  const texts = entries.map(({ textContent }) => (textContent ?? '').toLowerCase());
  box.addEventListener('input', () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    entries.forEach((entry, i) => {
      entry.hidden = !words.every((word) => texts[i]?.includes(word));
      if (!entry.hidden) shown += 1;
    });
    if (words.length === 0) say('');
    else
      say(shown === 0 ? 'No function matches. Try fewer words.' : `${shown} of ${entries.length} functions`);
  });
}
