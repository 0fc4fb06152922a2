/** Why nobody is signed in: closed, so that every case has its words. */
export type SignInFault =
  /** This Outlook does not sign people in for an add-in, or the manifest names no application. */
  | 'unsupported'
  /** What signs in could not be fetched. */
  | 'notLoaded'
  /** Outlook says that it can, and has no way to it. */
  | 'noBridge'
  /** Somebody closed the window. */
  | 'cancelled'
  /** Nobody ever answered. */
  | 'noAnswer'
  /** Microsoft Entra, or a rule of the organisation, says no. */
  | 'refused';
