/** Properties of a drawing that a style sheet of the page gives it. */
const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A drawing of the page as a file of its own: what its style sheet says is written on each element. */
export function svgFileOf(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [at, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const computed = getComputedStyle(originals[at] as Element);
    for (const property of properties) {
      const value = computed.getPropertyValue(property);
      if (value) element.setAttribute(property, value);
    }
    for (const name of ['class', 'tabindex', 'role']) element.removeAttribute(name);
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const named = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  named.textContent = title;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  // The page's own ground, whether it is light or dark now.
  const page = drawing.closest('main') ?? document.body;
  ground.setAttribute('fill', getComputedStyle(page).backgroundColor);
  copy.prepend(named, ground);
  return new XMLSerializer().serializeToString(copy);
}
