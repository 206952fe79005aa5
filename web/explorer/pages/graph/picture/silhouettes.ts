import type { Silhouette } from '../../../state/kinds.js';

/** Side of the square in which the silhouettes are drawn. */
export const side = 24;

/**
 * The silhouettes as paths, inside drawn by even and odd: in the picture, and in the files made of it. They
 * are the shapes of the signs beside names.
 */
export const silhouettes: Readonly<Record<Silhouette, string>> = {
  ring: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22zM12 4.2a7.8 7.8 0 1 1 0 15.6a7.8 7.8 0 1 1 0-15.6z',
  disc: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z',
  square: 'M6 2h12a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z',
  star: 'M12 0l3.3 8 8.7.6-6.7 5.6 2.2 8.6L12 18.1l-7.5 4.7 2.2-8.6L0 8.6 8.7 8z',
  hexagon: 'M6 2h12l6 10-6 10H6L0 12z',
  pentagon: 'M12 0.5L23.5 9.2 19.4 23H4.6L0.5 9.2z',
  sheet: 'M3 0.5h12l6 6v17H3z',
  half: 'M3 3h18v18H3zM6 6v12h12V6z',
  scroll: 'M7 1h16v13a9 9 0 0 1-9 9H1V10a9 9 0 0 1 6-9z',
  block: 'M1.5 1.5h21v21h-21z',
  bar: 'M6 7h12a5 5 0 0 1 0 10H6A5 5 0 0 1 6 7z',
  drop: 'M12 23.5L4.6 15.2a9.6 9.6 0 1 1 14.8 0zM12 5.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8z',
  diamond: 'M12 0l12 12-12 12L0 12z',
  triangle: 'M12 1l12 21.5H0z',
  loop: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22zM12 6.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
};

const pixels = 96;

/** A silhouette as an image, whose colour is given to it where it is drawn. */
export function imageOf(silhouette: Silhouette): string {
  const known = images.get(silhouette);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(pixels / side, pixels / side);
    context.fill(new Path2D(silhouettes[silhouette]), 'evenodd');
  }
  const image = canvas.toDataURL();
  images.set(silhouette, image);
  return image;
}

const images = new Map<Silhouette, string>();
