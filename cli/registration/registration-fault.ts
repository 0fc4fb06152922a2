/** Something that whoever registers can do something about; the message says what, and what to do. */
export class RegistrationFault extends Error {
  override readonly name = 'RegistrationFault';
}
