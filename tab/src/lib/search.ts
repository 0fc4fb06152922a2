/** Whether a text holds what was typed, whatever the case; `null` where nothing was typed. */
export function searchFor(query: string, language: string): ((text: string) => boolean) | null {
  const wanted = query.trim().toLocaleLowerCase(language);
  if (wanted === '') return null;
  return (text) => text.toLocaleLowerCase(language).includes(wanted);
}
