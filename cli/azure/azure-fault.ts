/** Something of Azure, Entra or Microsoft Graph that whoever runs a command can mend; the message says how. */
export class AzureFault extends Error {
  override readonly name = 'AzureFault';
}
