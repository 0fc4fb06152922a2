import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { RoleGroup } from '../../sealing/folded-shard.ts';

/** Something for each role of each unit, made when first asked for. */
export class RoleGroups<T> {
  readonly #byUnit = new Map<string, Map<SurveyRole, T>>();
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  of({ unit, surveyRole }: RoleGroup): T {
    const roles = this.#byUnit.get(unit) ?? new Map<SurveyRole, T>();
    this.#byUnit.set(unit, roles);
    const found = roles.get(surveyRole) ?? this.#make();
    roles.set(surveyRole, found);
    return found;
  }

  /** In a steady order, whatever came first. */
  sorted<U extends object>(finish: (value: T) => U): (RoleGroup & U)[] {
    return [...this.#byUnit]
      .flatMap(([unit, roles]) =>
        [...roles].map(([surveyRole, value]) => ({ unit, surveyRole, value })),
      )
      .sort((a, b) => (`${a.unit}\0${a.surveyRole}` < `${b.unit}\0${b.surveyRole}` ? -1 : 1))
      .map(({ value, ...group }) => ({ ...group, ...finish(value) }));
  }
}
