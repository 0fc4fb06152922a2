import * as access from './access-rules.ts';
import * as code from './code-rules.ts';
import * as data from './data-rules.ts';
import type { Rule } from './deployed.ts';

/** Every rule that a deployment keeps, whatever was chosen. */
export const RULES = { ...access, ...data, ...code } satisfies Record<string, Rule>;
export type RuleName = keyof typeof RULES;
