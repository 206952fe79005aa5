// The explorer's shell when the service is away: all files of one build, and its page at the addresses of views
// and things. Answers of the API are not its business: the page keeps those it has seen (state/kept-answers.ts).
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

// A new build waits until no page of the old one is open any more, so that no page is made of two.
precacheAndRoute(self.__SHELL, { directoryIndex: null, cleanURLs: false });

/** How long the service has to answer before the kept page is shown, in milliseconds. */
const patience = 4_000;

registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      const shell = () => matchPrecache('index.html');
      try {
        const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
        // What a proxy says for a service that is down.
        return answer.status >= 502 && answer.status <= 504 ? ((await shell()) ?? answer) : answer;
      } catch (error) {
        const kept = await shell();
        if (kept) return kept;
        throw error;
      }
    },
    // The query editor, exports and the state of the service are not pages of the explorer.
    {
      denylist: [/\/(?:graphql|export|health|ready)\b[^/]*$/, /\/(?:playground|explorer|health)\//],
    },
  ),
);
