import { PNG } from 'pngjs';
import type { PackageContent } from './package-content.ts';

const SIZES = { color: 192, outline: 32 } as const;

/**
 * Sizes and colours of both icons. The outline is white where it is drawn, as a host colours it itself; the
 * other one has no hole, as a host lays it on any ground.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
 */
export function iconFaults({ icons }: PackageContent): string[] {
  return [
    ...faultsOf('color', icons.color, ([, , , alpha]) => alpha === 255, 'are seen through'),
    ...faultsOf(
      'outline',
      icons.outline,
      ([red, green, blue, alpha]) => alpha === 0 || (red & green & blue) === 255,
      'are neither white nor transparent',
    ),
  ];
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

function faultsOf(
  name: keyof typeof SIZES,
  bytes: Uint8Array,
  isFit: (pixel: Pixel) => boolean,
  otherwise: string,
): string[] {
  const file = `app-manifest/icons/${name}.png`;
  const image = decoded(bytes);
  if (image === null) return [`${file} is no PNG. Draw it again from ${name}.svg.`];
  const { width, height } = image;
  const size = SIZES[name];
  if (width !== size || height !== size)
    return [`${file} has ${width} × ${height} pixels. Draw it with ${size} × ${size}.`];
  const unfit = pixelsOf(image.data).filter((pixel) => !isFit(pixel)).length;
  return unfit === 0
    ? []
    : [`${file} has ${unfit} pixels that ${otherwise}. Draw it again from ${name}.svg.`];
}

function decoded(bytes: Uint8Array): PNG | null {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return null;
  }
}

function pixelsOf(data: Uint8Array): Pixel[] {
  return Array.from({ length: data.length / 4 }, (_, at): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4);
    return [red, green, blue, alpha];
  });
}
