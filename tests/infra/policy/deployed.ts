import type { Resource } from '../bicep/resources.ts';
import type { Deployment, Sources } from '../bicep/template.ts';
import { isProperties, textAt } from '../bicep/values.ts';

/** What rules look at: what would be deployed, and the files it comes from. */
export interface Deployed extends Deployment {
  readonly sources: Sources;
  readonly privateData: boolean;
  readonly keyDestruction: string;
  readonly useCustomKeyRole: boolean;
}

/** What a deployment breaks of a rule; nothing where it keeps it. */
export type Rule = (deployed: Deployed) => string[];

export function ofType({ resources }: Deployed, type: string): Resource[] {
  return resources.filter((resource) => resource.type === type);
}

/** `symbol: fault` for each resource of a type of which something does not hold. */
export function each(
  type: string,
  fault: string,
  holds: (body: Resource['body']) => boolean,
): Rule {
  return (deployed) => {
    const all = ofType(deployed, type);
    if (all.length === 0) return [`there is no ${type}`];
    return all.filter(({ body }) => !holds(body)).map(({ symbol }) => `${symbol}: ${fault}`);
  };
}

export function all(...rules: readonly Rule[]): Rule {
  return (deployed) => rules.flatMap((rule) => rule(deployed));
}

/** The settings of the app, by name. */
export function settingsOf(deployed: Deployed): Record<string, string> {
  const [site] = ofType(deployed, 'Microsoft.Web/sites');
  const properties = site?.body.properties;
  const config = isProperties(properties) ? properties.siteConfig : undefined;
  const settings =
    isProperties(config) && Array.isArray(config.appSettings) ? config.appSettings : [];
  return Object.fromEntries(settings.map((one) => [textAt(one, 'name'), textAt(one, 'value')]));
}

/** What two lists do not share. */
export function differences(found: readonly string[], wanted: readonly string[]): string[] {
  const more = found.filter((one) => !wanted.includes(one)).map((one) => `${one} is too much`);
  const less = wanted.filter((one) => !found.includes(one)).map((one) => `${one} is missing`);
  return [...more, ...less];
}
