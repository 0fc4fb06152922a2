import { createContext, useContext } from 'react';

/** Somebody as the host's picker names them. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** What of the host's picker is used here. */
interface Picker {
  isSupported(): boolean;
  selectPeople(inputs: {
    title: string;
    setSelected: string[];
    openOrgWideSearchInChatOrChannel: boolean;
    singleSelect: boolean;
  }): Promise<readonly { readonly objectId: string; readonly displayName?: string }[]>;
}

/** One person whom somebody chose; `null` where the host has no picker, or nobody was chosen. */
export type SelectPerson = (title: string, chosen: string | undefined) => Promise<Person | null>;

/** As the picker of several people, for one who is named where others read it. */
export function selectPersonWith(load: () => Promise<Picker>): SelectPerson {
  return async (title, chosen) => {
    try {
      const picker = await load();
      if (!picker.isSupported()) return null;
      const [person] = await picker.selectPeople({
        title,
        setSelected: chosen === undefined ? [] : [chosen],
        openOrgWideSearchInChatOrChannel: true,
        singleSelect: true,
      });
      const name = person?.displayName?.trim().slice(0, 100) ?? '';
      return person === undefined || name === ''
        ? null
        : { id: person.objectId.toLowerCase(), name };
    } catch {
      // Closed without a choice, or refused.
      return null;
    }
  };
}

export const PersonPickerContext = createContext<SelectPerson>(async () => null);

export function usePersonPicker(): SelectPerson {
  return useContext(PersonPickerContext);
}
