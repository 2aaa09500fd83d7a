/**
 * Makes an element like another one of the same kind, changing only what differs: what stays keeps its nodes, so a scene that is
 * fetched again moves nothing and starts no animation anew. What the reader opened stays open. The other element is used up.
 */
export function morph(old: Element, fresh: Element): void {
  alignAttributes(old, fresh);
  const olds = [...old.childNodes];
  const fresher = [...fresh.childNodes];
  fresher.forEach((node, index) => {
    const place = olds[index];
    if (place === undefined) {
      old.appendChild(node);
    } else {
      alignNode(place, node);
    }
  });
  olds.slice(fresher.length).forEach((node) => node.remove());
}

function alignNode(old: ChildNode, fresh: ChildNode): void {
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) {
    old.replaceWith(fresh);
  } else if (old.nodeType === 1) {
    morph(old as Element, fresh as Element);
  } else if (old.nodeValue !== fresh.nodeValue) {
    old.nodeValue = fresh.nodeValue;
  }
}

function alignAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !isReaders(old, name)) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value && !isReaders(old, name)) {
      old.setAttribute(name, value);
    }
  }
}

function isReaders(element: Element, attribute: string): boolean {
  return attribute === "open" && element.localName === "details";
}
