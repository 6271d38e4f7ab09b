import type { Desk, SignInServices } from '../modules/access/index.ts';
import { type Council, listCouncils } from '../modules/councils/index.ts';
import { type Site, siteOf } from '../site/site.ts';

const sitesKeptMs = 5_000;

/** What the pages of every council stand on. A council's new name or colour shows within seconds. */
export function openDesk(services: SignInServices): Desk {
  let kept: { readonly at: number; readonly sites: ReadonlyMap<string, Site> } | null = null;
  return {
    services,
    listSites: async () => {
      if (kept !== null && performance.now() - kept.at < sitesKeptMs) return kept.sites;
      const councils = await services.database.transaction({ councilIds: [] }, (tx) => listCouncils(tx));
      const sites = new Map(councils.map((council) => [council.councilId, siteOfCouncil(council)]));
      kept = { at: performance.now(), sites };
      return sites;
    },
  };
}

export function siteOfCouncil({ name, accent, phone, hours, textNumber, isInvented }: Council): Site {
  return siteOf({ councilName: name, accent, contact: { phone, hours, textNumber }, invented: isInvented });
}
