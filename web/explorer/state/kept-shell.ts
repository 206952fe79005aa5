import { serviceRoot } from './graph-client.js';

/**
 * Lets the browser keep the page itself, so that it starts while the service is away. Browsers allow that over
 * HTTPS and on this machine only; elsewhere the page works without.
 */
export function keepShell(): void {
  if (import.meta.env.DEV || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  // Once the page is there: it comes first. A browser that refuses goes on without.
  window.addEventListener('load', () => {
    const worker = new URL('explorer/service-worker.js', serviceRoot);
    navigator.serviceWorker
      .register(worker, { scope: serviceRoot.pathname })
      .catch(() => undefined);
  });
}

/** Whether the page itself opens while the service is away. */
export const opensOffline = (): boolean => window.isSecureContext && 'serviceWorker' in navigator;
