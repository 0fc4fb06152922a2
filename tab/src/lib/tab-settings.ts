/** What the host keeps of a tab that somebody adds. */
export interface InstanceConfig {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  /** What the tab is called, unless somebody calls it otherwise. */
  readonly suggestedDisplayName: string;
}

interface SaveEvent {
  notifySuccess(): void;
  notifyFailure(reason?: string): void;
}

/** What of the host's dialog to add a tab is used here. */
export interface HostSettings {
  setValidityState(isValid: boolean): void;
  setConfig(config: InstanceConfig): Promise<void>;
  registerOnSaveHandler(handler: (event: SaveEvent) => void): void;
}

/** The dialog in which somebody adds a tab: its own button saves. */
export interface TabDialog {
  /** Whether there is something to save; until then the host's button is off. */
  ready(isReady: boolean): void;
  /** `save` gives what the host is to keep; nothing where it could not be saved. */
  onSave(save: () => Promise<InstanceConfig | undefined>): void;
}

/**
 * The dialog of the host. It is told that saving worked only after it has taken what it is to keep:
 * a host that hears of it before adds a tab that shows nothing.
 */
export function tabDialogWith(load: () => Promise<HostSettings>): TabDialog {
  // A host refuses this where it shows us elsewhere than in its dialog: then there is nothing to save.
  const attempt = (act: (host: HostSettings) => void) =>
    void load()
      .then(act)
      .catch(() => undefined);
  return {
    ready: (isReady) => {
      attempt((host) => host.setValidityState(isReady));
    },
    onSave: (save) => {
      attempt((host) => host.registerOnSaveHandler((event) => void answer(host, event, save)));
    },
  };
}

async function answer(
  host: HostSettings,
  event: SaveEvent,
  save: () => Promise<InstanceConfig | undefined>,
): Promise<void> {
  try {
    const config = await save();
    if (config === undefined) return event.notifyFailure();
    await host.setConfig(config);
    event.notifySuccess();
  } catch {
    event.notifyFailure();
  }
}
