import * as z from 'zod';
import { OWN_ABILITIES } from '../access/abilities.ts';
import { ACCESS_ROLES } from '../access/principal.ts';
import { SURVEY_ROLES } from '../access/survey-role.ts';
import { LANGUAGES } from '../languages.ts';

const unit = z.strictObject({ id: z.string(), name: z.string() });

/** The signed-in person, as the organisation and the directory know them today. */
export const meSchema = z.strictObject({
  tenant: z.guid(),
  /** `null` for somebody whom the organisation has not imported. */
  unit: unit.nullable(),
  surveyRole: z.enum(SURVEY_ROLES).nullable(),
  accessRoles: z.array(z.enum(ACCESS_ROLES)),
  /** What they may do in the organisation; of a cycle or a unit, that says so itself. */
  abilities: z.array(z.enum(OWN_ABILITIES)),
  managedUnits: z.array(unit),
  language: z.enum(LANGUAGES).nullable(),
  /** Whom they may ask about the assessment; absent where nobody is named. */
  contact: z.string().optional(),
});

export type Me = z.infer<typeof meSchema>;
