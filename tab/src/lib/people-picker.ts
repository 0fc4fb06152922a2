import { createContext, useContext } from 'react';

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

/** Somebody whom the host's picker named. */
interface PickedPerson {
  /** Entra object id. */
  readonly id: string;
  /** As the host shows them; `null` where it says none. */
  readonly name: string | null;
}

interface PickWishes {
  readonly title: string;
  /** Who is chosen already. */
  readonly chosen: readonly string[];
  /** One person and no more. */
  readonly one?: boolean;
}

/** Whom somebody chose; `null` where the host has no picker, or it was closed without a choice. */
export type SelectPeople = (wishes: PickWishes) => Promise<readonly PickedPerson[] | null>;

/** The host's own picker of people: it needs no permission of ours, and names stay with the host. */
export function selectPeopleWith(load: () => Promise<Picker>): SelectPeople {
  return async ({ title, chosen, one = false }) => {
    try {
      const picker = await load();
      if (!picker.isSupported()) return null;
      const selected = await picker.selectPeople({
        title,
        setSelected: [...chosen],
        openOrgWideSearchInChatOrChannel: true,
        singleSelect: one,
      });
      return selected.map(({ objectId, displayName }) => ({
        id: objectId.toLowerCase(),
        name: displayName?.trim() || null,
      }));
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
