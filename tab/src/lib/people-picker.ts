import { createContext, useContext } from 'react';

/** What of the host's picker is used here. */
interface Picker {
  isSupported(): boolean;
  selectPeople(inputs: {
    title: string;
    setSelected: string[];
    openOrgWideSearchInChatOrChannel: boolean;
  }): Promise<readonly { readonly objectId: string }[]>;
}

/** Entra object ids of whom somebody chose; `null` where the host has no picker, or nobody was chosen. */
export type SelectPeople = (
  title: string,
  chosen: readonly string[],
) => Promise<readonly string[] | null>;

/** The host's own picker of people: it needs no permission of ours, and names stay with the host. */
export function selectPeopleWith(load: () => Promise<Picker>): SelectPeople {
  return async (title, chosen) => {
    try {
      const picker = await load();
      if (!picker.isSupported()) return null;
      const inputs = { title, setSelected: [...chosen], openOrgWideSearchInChatOrChannel: true };
      const selected = await picker.selectPeople(inputs);
      return selected.map(({ objectId }) => objectId.toLowerCase());
    } catch {
      // Closed without a choice, or refused.
      return null;
    }
  };
}

export const PeoplePickerContext = createContext<SelectPeople>(async () => null);

export function usePeoplePicker(): SelectPeople {
  return useContext(PeoplePickerContext);
}
