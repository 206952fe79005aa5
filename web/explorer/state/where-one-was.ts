/** The door of a sentence, the element with `data-evidence`, through which the sentence that is shown was opened. */
let place: Element | null = null;

/** Notes where one was when a sentence was opened: at the element with the focus, unless it is said. */
export function rememberPlace(at: Element | null = document.activeElement): void {
  if (at?.closest('#sentence')) return;
  place = at;
}

/** Back to where one was, once the sentence is closed. */
export function returnToPlace(): void {
  if (place?.isConnected && place !== document.body) (place as HTMLElement).focus();
  else document.getElementById('page')?.focus({ preventScroll: true });
}

/** The door before or after that of a sentence, as the page has them; doors of the same sentence are one. */
export function doorBeside(evidence: string | undefined, by: 1 | -1): Element | undefined {
  const doors = [...document.querySelectorAll('#page [data-evidence]')].filter((door) =>
    door.checkVisibility(),
  );
  const isShown = (door: Element) => door.getAttribute('data-evidence') === evidence;
  const here = doors.findIndex((door) =>
    place && isShown(place) ? door === place : isShown(door),
  );
  if (here < 0) return by === 1 ? doors[0] : doors.at(-1);
  const others = by === 1 ? doors.slice(here + 1) : doors.slice(0, here).reverse();
  return others.find((door) => !isShown(door));
}
