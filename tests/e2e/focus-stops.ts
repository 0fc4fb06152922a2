import * as z from 'zod';
import { appOf, type OpenedTab } from './simulated-teams.ts';

/** More than any page of the settings has. */
const MOST_STOPS = 200;

/**
 * Goes through a page by Tab alone, from its beginning until the focus leaves it.
 * @returns what cannot be reached so, and where nobody sees that the focus is.
 */
export async function wrongStops(opened: OpenedTab): Promise<string[]> {
  const { page } = opened;
  const app = appOf(opened);
  // A line that grows looks the same at first.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.evaluate("document.querySelectorAll('*').forEach((one) => one.blur?.())");
  await page.locator('iframe').focus();
  const wrong: string[] = [];
  let last: Stop = null;
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    await page.keyboard.press('Tab');
    const { left, stop } = stops.parse(await app.evaluate(STOP));
    if (last !== null && left === last.look) wrong.push(`looks the same with focus: ${last.name}`);
    if (stop === null) return [...wrong, ...z.array(z.string()).parse(await app.evaluate(MISSED))];
    if (!stop.inSight) wrong.push(`out of sight: ${stop.name}`);
    last = stop;
  }
  return [...wrong, 'the focus never leaves'];
}

const stop = z.object({ name: z.string(), look: z.string(), inSight: z.boolean() }).nullable();
type Stop = z.infer<typeof stop>;
/** Where the focus is, and how that looks which it left. */
const stops = z.object({ left: z.string().nullable(), stop });

const NAME = `const nameOf = (one) =>
  one.tagName + ' ' + (one.getAttribute('aria-label') ?? one.textContent).slice(0, 60);`;

const STOP = `(() => {
  ${NAME}
  const properties = ['outline', 'boxShadow', 'border', 'backgroundColor', 'textDecoration', 'transform'];
  const lookOf = (one) => {
    const looks = [];
    for (let at = one, up = 0; at !== null && up < 4; at = at.parentElement, up++) {
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(at, part);
        looks.push(properties.map((property) => style[property]).join(' '));
      }
    }
    return looks.join('|');
  };
  const one = document.activeElement;
  // A date has a stop for each of its parts, and is not left between them.
  const isLeft = window.lastStop && (window.lastStop !== one || !document.hasFocus());
  const left = isLeft ? lookOf(window.lastStop) : null;
  if (!document.hasFocus() || one === null || one === document.body) {
    window.lastStop = null;
    return { left, stop: null };
  }
  one.setAttribute('data-reached', '');
  window.lastStop = one;
  const { top, bottom, left: from, right } = one.getBoundingClientRect();
  const inSight = bottom > 0 && top < innerHeight && right > 0 && from < innerWidth;
  return { left, stop: { name: nameOf(one), look: lookOf(one), inSight } };
})()`;

/** What can be pressed or filled in, was not reached, and is no other choice of a group that was. */
const MISSED = `(() => {
  ${NAME}
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
    .filter((one) => !one.hasAttribute('data-reached'))
    .filter((one) => one.type !== 'radio' ||
      !document.querySelector('input[name="' + one.name + '"][data-reached]'))
    .map((one) => 'never reached: ' + nameOf(one));
})()`;
