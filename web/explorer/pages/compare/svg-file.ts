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

/** Around the drawing, in pixels. */
const margin = 16;

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
  const { width, height } = drawing.getBoundingClientRect();
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin] as const;
  copy.setAttribute('viewBox', box.join(' '));
  for (const [at, name] of ['x', 'y', 'width', 'height'].entries()) {
    ground.setAttribute(name, String(box[at]));
    if (at > 1) copy.setAttribute(name, String(box[at]));
  }
  // The page's own ground, whether it is light or dark now.
  const page = drawing.closest('main') ?? document.body;
  ground.setAttribute('fill', getComputedStyle(page).backgroundColor);
  copy.prepend(named, ground);
  return new XMLSerializer().serializeToString(copy);
}
