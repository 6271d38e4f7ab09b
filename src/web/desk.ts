import type { Desk, SignInServices } from '../modules/access/index.ts';
import { type Council, listCouncils } from '../modules/councils/index.ts';
import { ashmere, type Site, siteOf } from '../site/site.ts';

const sitesKeptMs = 5_000;

/** The desk of a whole service, with the front of it for whoever has not signed in. */
export interface FrontDesk extends Desk {
  /** Whose pages these are before anyone has signed in. Read anew by each page: it follows what `listSites` finds. */
  readonly front: Site;
}

/** What the pages of every council stand on. A council's new name or colour shows within seconds. */
export function openDesk(services: SignInServices): FrontDesk {
  let kept: { readonly at: number; readonly sites: ReadonlyMap<string, Site> } | null = null;
  return {
    services,
    front: followingSite(() => frontOf([...(kept?.sites.values() ?? [])])),
    listSites: async (how) => {
      if (how !== 'now' && kept !== null && performance.now() - kept.at < sitesKeptMs) return kept.sites;
      const councils = await services.database.transaction({ councilIds: [] }, (tx) => listCouncils(tx));
      const sites = new Map(councils.map((council) => [council.councilId, siteOfCouncil(council)]));
      kept = { at: performance.now(), sites };
      return sites;
    },
  };
}

function siteOfCouncil({ name, accent, phone, hours, textNumber, isInvented }: Council): Site {
  return siteOf({ councilName: name, accent, contact: { phone, hours, textNumber }, invented: isInvented });
}

/** The one council's own, the first invented one's, or the service's where several councils share it. */
function frontOf(sites: readonly Site[]): Site {
  const [first, second] = sites;
  if (sites.length > 0 && sites.every(({ invented }) => invented)) return ashmere;
  return first && !second ? first : serviceSite;
}

const serviceSite: Site = siteOf({
  councilName: 'Wherewithal',
  accent: ashmere.colours.accent,
  contact: { phone: '', hours: '', textNumber: null },
  invented: false,
});

function followingSite(now: () => Site): Site {
  return {
    get councilName() {
      return now().councilName;
    },
    get colours() {
      return now().colours;
    },
    get contact() {
      return now().contact;
    },
    get invented() {
      return now().invented;
    },
  };
}
