/** The one module that differs between Azure and a laptop; see `src/ports/platform.ts`. */
declare module '@samenhang/platform' {
  export const openPlatform: import('../src/ports/platform.ts').PlatformModule['openPlatform'];
}
