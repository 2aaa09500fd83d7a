/** Where the scenes of a wall come from. */
export interface SceneSource {
  /**
   * Asks for one scene as it is now; null when there is nothing to show (the alert scene, while nothing is wrong). Rejects when the
   * scene cannot be had.
   */
  fetch(id: string, signal: AbortSignal): Promise<HTMLElement | null>;
}
