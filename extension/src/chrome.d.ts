/** As much of the extensions' interface as is used here. Firefox knows it under this name too, with promises. */
declare namespace chrome {
  interface Event<F> {
    addListener(listener: F): void;
    removeListener(listener: F): void;
  }
  namespace runtime {
    interface Port {
      readonly name: string;
      readonly onMessage: Event<(message: unknown) => void>;
      readonly onDisconnect: Event<() => void>;
      postMessage(message: unknown): void;
      disconnect(): void;
    }
    interface Sender {
      readonly id?: string;
      readonly tab?: tabs.Tab;
      readonly url?: string;
    }
    const id: string;
    const lastError: { message?: string } | undefined;
    const onConnect: Event<(port: Port) => void>;
    const onMessage: Event<(message: unknown, sender: Sender) => void>;
    function sendMessage(message: unknown): Promise<unknown>;
    function getURL(path: string): string;
  }
  namespace tabs {
    interface Tab {
      readonly id?: number;
      readonly url?: string;
      readonly title?: string;
      readonly incognito: boolean;
    }
    const onRemoved: Event<(tabId: number) => void>;
    function get(tabId: number): Promise<Tab>;
    function query(asked: { active?: boolean; currentWindow?: boolean }): Promise<Tab[]>;
    function connect(tabId: number, options: { name: string; frameId: number }): runtime.Port;
  }
  namespace action {
    const onClicked: Event<(tab: tabs.Tab) => void>;
  }
  namespace scripting {
    interface Injection {
      target: { tabId: number; allFrames?: boolean; frameIds?: number[] };
      files: string[];
      injectImmediately: boolean;
    }
    function executeScript(injection: Injection): Promise<{ frameId: number }[]>;
  }
  namespace permissions {
    interface Asked {
      origins: string[];
    }
    function contains(asked: Asked): Promise<boolean>;
    function request(asked: Asked): Promise<boolean>;
    function remove(asked: Asked): Promise<boolean>;
  }
  namespace storage {
    interface Area {
      get(keys: string | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string | string[]): Promise<void>;
      clear(): Promise<void>;
    }
    const local: Area;
  }
  namespace i18n {
    function getUILanguage(): string;
  }
  /** Chrome and Edge. */
  const sidePanel: {
    setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
    open(options: { tabId: number }): Promise<void>;
  };
  /** Firefox. */
  const sidebarAction: {
    setPanel(options: { tabId: number; panel: string }): Promise<void>;
    open(): Promise<void>;
  };
}
