/** A screen that an output may fill. */
export interface OutputScreen {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether the operator's window is on it. */
  readonly own: boolean;
}

/** What browsers with the Window Management API have. */
interface ScreenDetails {
  readonly screens: readonly {
    readonly label: string;
    readonly availLeft: number;
    readonly availTop: number;
    readonly availWidth: number;
    readonly availHeight: number;
  }[];
  readonly currentScreen: unknown;
}

/** The screens of this machine; `null` where the browser doesn't tell, or the viewer doesn't want it to. */
export async function findScreens(): Promise<OutputScreen[] | null> {
  const { getScreenDetails } = window as { getScreenDetails?: () => Promise<ScreenDetails> };
  if (getScreenDetails === undefined) return null;
  try {
    const { screens, currentScreen } = await getScreenDetails.call(window);
    return screens.map((screen, n) => ({
      label: screen.label === '' ? `screen ${n + 1}` : screen.label,
      ...{ left: screen.availLeft, top: screen.availTop },
      ...{ width: screen.availWidth, height: screen.availHeight },
      own: screen === currentScreen,
    }));
  } catch {
    return null;
  }
}

/**
 * What `window.open` takes for a window on a screen; `null` for a small one, to be moved by hand. Without an opener it has
 * a process of its own: what keeps the operator's window busy doesn't keep it.
 */
export function windowFeatures(screen: OutputScreen | null): string {
  if (screen === null) return 'popup,noopener,width=960,height=540';
  const { left, top, width, height } = screen;
  // A screen of its own is filled at once, where the browser allows it.
  const filled = screen.own ? '' : ',fullscreen';
  return `popup,noopener${filled},left=${left},top=${top},width=${width},height=${height}`;
}
