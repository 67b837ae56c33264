import { executeServerCommand } from '@web/test-runner-commands';

/** The painted pixels of one element and of a margin around it, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** In CSS pixels. It shows what the element is painted on. */
const MARGIN = 2;

/** What is painted now where an element lies; it has to be in view. */
export async function pixelsOf(element: Element): Promise<Pixels> {
  const png: unknown = await executeServerCommand('screenshot');
  if (typeof png !== 'string') throw new Error('No screenshot could be taken.');
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  // As many pixels to one of CSS as the screen has.
  const scale = image.width / innerWidth;
  const { left, top, width, height } = element.getBoundingClientRect();
  const size = (side: number) => Math.floor((side + 2 * MARGIN) * scale);
  const canvas = new OffscreenCanvas(size(width), size(height));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot read pixels.');
  context.drawImage(image, (MARGIN - left) * scale, (MARGIN - top) * scale);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** How many pixels are of another colour than the ground. */
export function inkIn({ data }: Pixels): number {
  let ink = 0;
  for (let at = 0; at < data.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs((data[at + channel] ?? 0) - (data[channel] ?? 0)) > 2)) ink += 1;
  return ink;
}
