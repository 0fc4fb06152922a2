/** The texts of a document that stand beside something else, each with what is around it. */
export function bareTexts(root: Node): string[] {
  return textsIn(root)
    .filter(({ parentElement }) => (parentElement?.childNodes.length ?? 0) > 1)
    .map(({ data, parentElement }) => `${data} in ${parentElement?.outerHTML.slice(0, 200)}`);
}

/** Does to a document what browsers do when they translate it: other nodes in the place of its texts. */
export function translate(root: Node): void {
  for (const text of textsIn(root)) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** As a browser does that goes on translating what comes later; ends it when called. */
export function keepTranslated(root: Node): () => void {
  translate(root);
  const observer = new MutationObserver(() => translate(root));
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (!(currentNode instanceof Text) || currentNode.data.trim() === '') continue;
    if (currentNode.parentElement?.closest('font, style, textarea') === null)
      found.push(currentNode);
  }
  return found;
}
