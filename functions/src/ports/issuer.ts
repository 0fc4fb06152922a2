/** The issuer of the tokens people bring. */
export interface Issuer {
  /** The exact `iss` of a token of that tenant. */
  issuerOf(tenant: string): string;
  /** Where the issuer publishes its signing keys (a JWK set). */
  readonly keysUrl: URL;
}
