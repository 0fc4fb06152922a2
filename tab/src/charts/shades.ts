import { makeStyles, tokens } from '@fluentui/react-components';

const shade = (percent: number) => ({
  backgroundColor: `color-mix(in srgb, ${tokens.colorCompoundBrandStroke} ${percent}%, ${tokens.colorNeutralBackground1})`,
});

/** Five fixed shades of the scale, 20 points each; higher is darker. Numbers stand in all of them. */
export const useShades = makeStyles({
  shade0: shade(0),
  shade1: shade(7),
  shade2: shade(15),
  shade3: shade(24),
  shade4: shade(34),
});

const SHADES = ['shade0', 'shade1', 'shade2', 'shade3', 'shade4'] as const;
const WIDTH = 20;

/** The shade of a score; none where only limits are told. */
export function shadeOf(points: number | null): (typeof SHADES)[number] | undefined {
  if (points === null) return undefined;
  return SHADES[Math.min(SHADES.length - 1, Math.floor(points / WIDTH))];
}
