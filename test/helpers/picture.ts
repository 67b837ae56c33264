import { executeServerCommand } from '@web/test-runner-commands';

/** The colours that are really on the screen within a box of the viewport, each once, as `r,g,b`. */
export async function coloursIn({ left, top, width, height }: DOMRect): Promise<string[]> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${await executeServerCommand<string, object>('takePicture', {})}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This engine draws no pictures.');
  context.drawImage(picture, 0, 0);
  const scale = picture.naturalWidth / innerWidth;
  const { data } = context.getImageData(
    Math.round(left * scale),
    Math.round(top * scale),
    Math.max(1, Math.floor(width * scale)),
    Math.max(1, Math.floor(height * scale)),
  );
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
  return [...colours];
}
