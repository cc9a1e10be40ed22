/** The drawing as a picture in pixels, at twice its size so that it is sharp on a slide; in base64. */
export async function pngOf({ svg, width, height }: { svg: string; width: number; height: number }): Promise<string> {
  const image = new Image(width * 2, height * 2);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL("image/png");
  return address.slice(address.indexOf(",") + 1);
}
