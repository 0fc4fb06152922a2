import { describe, expect, test } from '@jest/globals';
import type { inAudience } from '@samenhang/functions/http/in-audience';
import { type ParamsOf, paramsParser } from '@samenhang/functions/http/route-params';
import { parseRouteTemplate } from '@samenhang/local/functions-host/route-template';
import fc from 'fast-check';
import { DEFINITIONS } from '../../builders/http-app.ts';

type Same<A, B> = [A, B] extends [B, A] ? true : false;
type TabRoute = '{*path:regex(^(?!(admin|runtime)(/|$)).*$)=index.html}';
type InAudience = Parameters<typeof inAudience.find>[2];

/** Held by the type checker: a wrong one does not compile. */
const KNOWN_TO_THE_COMPILER = {
  everyName: true satisfies Same<
    ParamsOf<'api/cycles/{cycle}/units/{unit}/result'>,
    { readonly cycle: string; readonly unit: string }
  >,
  noOtherName: false satisfies 'unit' extends keyof ParamsOf<'api/cycles/{cycle}'> ? true : false,
  nothing: true satisfies Same<keyof ParamsOf<'api/cycles'>, never>,
  theRestOfThePath: true satisfies Same<keyof ParamsOf<TabRoute>, 'path'>,
  aKindThatWantsACycle: true satisfies ParamsOf<'api/cycles/{cycle}/response'> extends InAudience
    ? true
    : false,
  aRouteWithoutOne: false satisfies ParamsOf<'api/norms/{norm}'> extends InAudience ? true : false,
};

describe('the parameters of a route', () => {
  test('are known to the compiler by name', () => {
    expect(Object.keys(KNOWN_TO_THE_COMPILER)).toHaveLength(6);
  });

  test('are those the route names, whatever else the host brings', () => {
    const parse = paramsParser('api/cycles/{cycle}/units/{unit}/result');
    expect(parse({ cycle: 'autumn', unit: 'team|a', more: 'x' })).toEqual({
      cycle: 'autumn',
      unit: 'team|a',
    });
  });

  test('have the value that the route gives where the path has none', () => {
    const parse = paramsParser('{*path:regex(^(?!(admin|runtime)(/|$)).*$)=index.html}');
    expect(parse({})).toEqual({ path: 'index.html' });
    expect(parse({ path: '' })).toEqual({ path: 'index.html' });
    expect(parse({ path: 'assets/a.js' })).toEqual({ path: 'assets/a.js' });
  });

  test('are a fault where the host brings another route’s', () => {
    const parse = paramsParser('api/cycles/{cycle}');
    expect(() => parse({ norm: 'x' })).toThrow('a parameter of api/cycles/{cycle} is missing');
    expect(() => parse({})).toThrow();
  });

  test.each(DEFINITIONS.map(({ route }) => route))('%s: as the host finds them', (route) => {
    const match = parseRouteTemplate(route);
    const parse = paramsParser(route);
    const segments = route.startsWith('{*') ? [] : route.split('/');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const path = segments.map((segment) => (segment.startsWith('{') ? text : segment));
        const found = match(path) ?? {};
        expect(parse(found)).toEqual(found);
      }),
    );
  });
});
