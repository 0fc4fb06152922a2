/** Why something did not come about in Outlook: closed, so that every case has its words. */
export type OfficeFault =
  /** Nothing that is being written is open. */
  | 'noItem'
  /** Another message or appointment was opened meanwhile. */
  | 'itemSwitched'
  /** Outlook never answered; it may still do what it was asked. */
  | 'noAnswer'
  /** Outlook was busy, also the second time. */
  | 'busy'
  /** Outlook answered with a fault of its own. */
  | 'refused'
  /** Outlook says that it worked, and nothing is there. */
  | 'notTaken';

/** What a call to Outlook brought. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: OfficeFault };
